import { fold } from '../checkout/words/fold.ts';

/**
 * What card fields are called, in the languages of `checkout/words`, as parts of words: languages join and inflect them.
 * Compared with texts that went through `plain`.
 */

/** One text as its words: folded, names of scripts (`cardNumber`, `card_number`) taken apart. */
export function plain(text: string): string {
  return fold(text.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[_.:[\]()*$-]+/g, ' '))
    .replace(/place ?holder/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Any of these anywhere; those in `whole` only as words of their own. */
function any(parts: string, whole = ''): RegExp {
  const list = (text: string): string[] => text.split(',').map((part) => escaped(fold(part))).filter(Boolean);
  const alone = list(whole).map((part) => `(?<![\\p{L}\\p{N}])${part}(?![\\p{L}\\p{N}])`);
  return new RegExp([...list(parts), ...alone].join('|'), 'u');
}

export const cardWord = any(
  'card,karte,kort,carte,carta,cartão,tarjeta,kaart,kártya,kartic,карт,κάρτ,بطاق,کارت,כרטיס,บัตร,कार्ड,カード,targeta,ბარათ,কার্ডধারী,کارڈ,카드,卡,credit,debit',
  'cc,কার্ড,কার্ডের,kart,kartı,kartın,karty,kartu,kad,kaardi,kaardinumber,kartes,картице,ccnum,ccnr,ccno',
);
export const numberWord = any(
  'number,nummer,numero,número,numer,nomor,nombor,număr,číslo,številka,szám,numara,αριθμ,номер,број,رقم,شماره,מספר,หมายเลข,เลขบัตร,番号,번호,号,號,号码,號碼,कार्ड नंबर,संख्या,nömrə,ნომერ,нөмір,নম্বর,নাম্বার,نمبر,numeris,numurs,numbre,cardnum,ccnum,cardno,ccnr,ccno',
  'num,no,nr,nbr,broj,pan,n°',
);
/** What addresses call their parts. */
export const addressWord = any('address,adresse,direccion,indirizzo,endereco,street,strasse,zipcode,postcode,postal,postleitzahl', 'zip,city,town,ville,cp,plz,cap,cep');
/** A number by its own name, without a word for card. */
export const panWord = any('kreditkartennr,primary account number', 'số thẻ,pan,cc num,cc no,cc nr,ccnumber,ccnum,ccnr,ccno');

export const codeWord = any(
  'cvv,cvc,cv2,cvn,security code,security number,secure code,secret code,security num,securitycode,card code,cardcode,card verification,cardverification,verification value,verification number,prüfnummer,prüfziffer,sicherheitscode,sicherheitsnummer,cryptogramme,code de sécurité,code de vérification,código de seguridad,codice di sicurezza,código de segurança,beveiligingscode,veiligheidscode,sikkerhedskode,sikkerhetskode,säkerhetskod,kontrolcif,kontrollsif,kontrollkod,turvakood,turvaluku,tarkistenumero,kontrolní kód,ověřovací kód,overovací kód,bezpečnostní kód,bezpečnostný kód,kontrolný kód,kod zabezpiecz,kod bezpiecz,biztonsági kód,ellenőrző kód,cod de securitate,cod securitate,код за сигурност,код безпеки,код безопасности,κωδικός ασφαλείας,κωδικός επαλήθευσης,güvenlik kodu,رمز الأمان,رمز التحقق,الرمز السري,کد امنیتی,رمز دوم,רمز,קוד אבטחה,3 ספרות,שלוש ספרות,セキュリティコード,보안코드,보안 코드,安全码,安全碼,安全驗證碼,檢查碼,末三碼,卡片背面,mã bảo mật,รหัสความปลอดภัย,รหัสหลังบัตร,kode keamanan,kod keselamatan,सुरक्षा कोड,सीवीवी,codi de seguretat,öryggisnúmer,öryggiskóð,təhlükəsizlik kodu,безбедносен код,უსაფრთხოების კოდ,қауіпсіздік код,সিভিভি,সিকিউরিটি কোড,سیکیورٹی کوڈ,sigurnosni kod,sigurnosni broj,kontrolni broj,varnostna koda,saugos kodas,drošības kods,рамка безбедност,безбедносни код,card security,رمز پویا,رمز اینترنتی,카드 비밀번호,card cid,セキュリティーコード',
  'csc,cid,ccv,cvd,cvx,cvv2,cvc2,cc code,cc cid',
);
export const expiryWord = any(
  'expir,expdate,exp date,expmonth,expyear,exp month,exp year,ddate expiry,valid thru,valid until,valid to,validthru,ablauf,gültig,verfall,vervaldatum,geldig,caducidad,vencimiento,validade,scadenza,udløb,utløp,utgångs,giltig,voimassa,vanhenem,platnos,exspir,expirac,expirác,ważności,lejárat,érvényes,valabil,срок действ,срок на валид,действительна,валидн,изтичан,термін дії,дійсна,λήξη,λήξης,son kullanma,انتهاء,انقضا,תוקף,有効期限,유효기간,유효 기간,만료,有效期,有效日期,到期,hết hạn,hạn sử dụng,หมดอายุ,masa berlaku,berlaku hingga,kedaluwarsa,tarikh tamat,tamat tempoh,luput,समाप्ति,वैधता,važi do,vrijedi do,rok važ,istek,isteka,datum poteka,velja do,veljavnost,galioja,galiojimo,derīg,kehtiv,aegumis,kadaluarsa,caducitat,gildistím,gildir til,bitmə tarixi,son istifadə,датум на истек,рок на истек,важи до,მოქმედების ვადა,ბარათის ვადა,жарамдылық мерзім,মেয়াদ,ختم ہونے,mm/yy,mm / yy,mm/aa,mm / aa,mm/jj,mm / jj,mm/åå,mm/rr,mm/éé,мм/гг,мм/рр,ay/yıl,ay / yıl,месяц/год,เดือน/ปี,wygaś,תפוגה,एक्सपायरी,समाप्ति,etibarlılıq,kk/vv,kk/aa,μμ/εε,мм/гг,мм / гг,mm/ll',
  'exp,expiry,cc exp,card exp,exp mo,exp yr',
);
export const monthWord = any(
  'month,mois,monat,mese,maand,måned,månad,kuukausi,měsíc,mesiac,miesiąc,luna,hónap,mjesec,mesec,mėnuo,mėnes,mēnes,месяц,месец,місяц,μήνα,شهر,ماه,חודש,月,월,tháng,เดือน,bulan,महीना,mánuð',
  'თვე,ай,মাস,mm,mo,mth,mes,mês,mon,ay,kuu,m,kk,μμ,мм',
);
export const yearWord = any(
  'year,année,annee,jahr,año,jaar,vuosi,godin,год,годин,рік,έτος,سنة,سال,שנה,年,년,năm,ปี,tahun,yıl,वर्ष,metai,gads,aasta,évszám',
  'წელი,жыл,বছর,yy,yyyy,yr,jj,jjjj,aa,aaaa,åå,åååå,anno,ano,år,rok,leto,év,an,y,rr,rrrr,vv,εε,гг,ll',
);
export const holderWord = any(
  'name on,nameon,nome no,name auf,nom sur,nome sulla,nome impresso,nombre en,naam op,navn på,namn på,nimi kort,nimi kaard,kortin nimi,jméno na,meno na,nazwisko na,név a kárty,kártyán szereplő,nume pe,numele de pe,име върху,имя на,владельц,держател,ім\'я на,ime na,vardas ant,vārds uz,nama pada,nama di kartu,tertera di kartu,nom a la targeta,nom en la targeta,korthaf,nafn á kort,име на карт,носител на карт,сопственик на карт,ბარათის მფლობელ,სახელი ბარათზე,карта иесі,картаның иесі,কার্ডধারী,কার্ড হোল্ডার,کارڈ ہولڈر,کارڈ پر نام,tên trên,tên chủ,ชื่อบน,ชื่อผู้ถือ,कार्ड पर नाम,कार्डधारक,cardholder,card holder,holder,inhaber,titulaire,détenteur,porteur,titular,titolare,intestatario,kaarthouder,kortholder,kortinnehavare,kortindehaver,kortinhaltij,kaardi omanik,držitel,držiteľ,właściciel,posiadacz,kártyabirtokos,deținător,картодържател,владелец,держатель,власник,κάτοχ,κατόχου,kart sahib,kart üzerindeki,kartın üzerindeki,ad soyad kart,صاحب البطاقة,حامل البطاقة,الاسم على البطاقة,دارنده,בעל הכרטיס,名義,카드 소유자,카드 명의,持卡人,pemegang,imetnik,vlasnik,nosilac,savinink,īpašniek,cc owner,card owner,credit card owner,haltija,kártyatulajdonos,притежател,όνομα στην,nama pemilik,nositelj,turėtojas,მითითებული სახელი',
  'cc name,ccname,card name,cardname,name card,namecard,cc inhaber,ccinhaber,naam kaart',
);
/** Holders who can only be a card's. */
export const cardHolderWord = any('holder,inhaber,titulaire,titular,名義人,名義,持卡人,владельц,держател,κατόχου,κάτοχος,chủ thẻ,trên thẻ,na karcie,nimi kaardil,kaardi omanik');
export const givenWord = any('first name,firstname,given,vorname,prénom,nombre de pila,voornaam,fornavn,förnamn,etunimi', 'first,fname,f');
export const familyWord = any('last name,lastname,surname,family,nachname,nom de famille,apellido,cognome,achternaam,efternavn,efternamn,etternavn,sukunimi', 'last,lname,l');

/**
 * What is never a payment card's, whatever else it is called: gift and loyalty cards, credit of the shop, banks, people, signing in,
 * looking up. Codes that are sent to a phone, and proofs of being human, too.
 */
export const otherWord = any(
  'gift,givex,geschenk,cadeau,regalo,presente,regalo,gavekort,presentkort,lahjakort,dárkov,darčekov,podarunk,prezent,ajándék,cadou,подарък,подароч,подарун,δώρου,δωρο,hediye,هدية,هدیه,מתנה,ギフト,기프트,상품권,禮品,礼品,禮物,礼物,quà tặng,ของขวัญ,hadiah,उपहार,targeta regal,gjafa,inneign,hədiyyə,სასაჩუქრე,сыйлық,উপহার,গিফট,কুপন,گفٹ,تحفہ,شناختی,سم کارڈ,আইডি কার্ড,স্মার্ট কার্ড,পরিচয়পত্র,সিম কার্ড,პირადობ,poklon,dariln,dovan,dāvan,kinke,voucher,coupon,gutschein,kupon,купон,κουπόνι,קופון,クーポン,쿠폰,优惠,優惠,折扣,promo,discount,rabatt,rabat,sconto,descuento,loyal,reward,bonus,treue,fidélité,fidelidad,fedelt,лояльн,membership,memberid,member id,mitglied,会员,會員,会員,회원,store credit,storecredit,shop credit,guthaben,certificate,giftcert,iban,kontoinhaber,kontohaver,titular de la cuenta,titulaire du compte,intestatario del conto,rekeninghouder,swift,routing,sort code,sortcode,bank account,bankaccount,account number bank,bank code,blz,kontonummer,mail,phone,telefon,téléphone,telefono,mobile,handy,passwor,passwort,contraseña,search,suche,captcha,one time,otp code,birth,geburt,naissance,nacimiento,passport,identity,student,library,tax id,vat,ssn,quantity,donation,amount,issue number,issue no,issuenum,start date,startdate,start month,startmonth,start year,startyear,valid from,validfrom,ngày phát hành,rewards,points,prepaid phone,sim card,id card,idcard,social security,plus card,pluscard,club card,clubcard',
  'bic,pin,otp,dob,cpf,cnpj,nif,ت.ז,ת.ז. בעל הכרטיס,sms,qty,issue,username,login,iban,tel,fax,rut,id number,captcha,company',
);
