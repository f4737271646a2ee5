import type { CheckoutWords } from './words.ts';

export const is: CheckoutWords = {
  pay: [
    'greiða', 'greiða núna', 'greiða með', 'greiða fyrir pöntun', 'borga', 'ganga frá pöntun', 'ganga frá kaupum', 'ganga frá greiðslu',
    'staðfesta pöntun', 'staðfesta kaup', 'staðfesta greiðslu', 'ljúka kaupum', 'ljúka pöntun', 'klára pöntun', 'klára kaup',
    'senda pöntun',
    'staðfesta og greiða', 'ljúka greiðslu', 'klára greiðslu', 'ganga frá bókun', 'staðfesta bókun', 'leggja inn pöntun',
  ],
  buy: [
    'kaupa', 'kaupa núna', 'panta',
  ],
  next: [
    'áfram', 'halda áfram', 'næsta', 'næsta skref', 'áfram í greiðslu', 'halda áfram sem gestur', 'versla sem gestur',
  ],
  now: [
    'til greiðslu núna', 'til greiðslu í dag',
  ],
  deposit: [
    'innborgun', 'staðfestingargjald', 'tryggingagjald',
  ],
  due: [
    'til greiðslu', 'samtals til greiðslu', 'upphæð til greiðslu', 'heildarupphæð', 'heildar upphæð', 'heildar upphæð til greiðslu',
    'heildarupphæð til greiðslu', 'heildarverð', 'samtals með vsk', 'samtals m. vsk', 'samtals m/vsk',
  ],
  total: [
    'samtals', 'upphæð', 'samtala', 'samtals í körfu',
  ],
  notTotal: [
    'millisamtala', 'millisamtala körfu', 'millisamtals', 'samtals án vsk', 'samtals fyrir vsk', 'án vsk', 'fyrir vsk', 'þar af vsk', 'samtals vsk',
    'afsláttur', 'samtals afsláttur', 'heildarafsláttur', 'sendingarkostnaður', 'heildarupphæð án vsk', 'heildarverð án vsk', 'heildarupphæð fyrir vsk', 'vörur samtals', 'eftirstöðvar', 'þú sparar',
  ],
  part: [
    'á mánuði', 'mánaðarlega', 'raðgreiðsl~', 'á ári',
  ],
  method: [
    'greiðslumáti', 'greiðslumáta', 'greiðslumátar', 'veldu greiðslumáta', 'greiðsluaðferð', 'greiðsluleið', 'greiðsluupplýsingar', 'greiðsla',
    'hvernig viltu greiða', 'greiðslumöguleikar', 'greiðsluleiðir',
  ],
  scan: [
    'skannaðu til að greiða', 'skannaðu og greiddu', 'skannaðu kóðann til að greiða', 'skannaðu qr-kóðann til að greiða', 'greiða með qr',
  ],
  ways: [
    'kreditkort', 'debetkort', 'greiðslukort', 'greiða með korti', 'millifærsla', 'bankamillifærsla', 'reiðufé', 'gjafakort', 'netgíró',
    'raðgreiðslur',
    'krafa í heimabanka', 'póstkrafa', 'greiðsluseðill',
  ],
  card: [
    'kortanúmer', 'kreditkortanúmer', 'greiðslukortanúmer', 'nafn korthafa', 'korthafi', 'gildistími', 'öryggisnúmer',
    'nafn á korti',
  ],
  checkout: [
    'ganga frá pöntun', 'ganga frá kaupum', 'ganga frá greiðslu', 'greiðsla', 'þín pöntun', 'pöntunin þín', 'upplýsingar um pöntun',
    'yfirlit pöntunar', 'greiðsla og sending',
  ],
  summary: [
    'yfirlit pöntunar', 'pöntunin þín',
  ],
  terms: [
    'skilmála', 'skilmálar', 'ég samþykki', 'hef lesið og samþykki',
    'viðskiptaskilmála',
  ],
  delivery: [
    'heimilisfang móttakanda', 'heimilisfang greiðanda', 'sendingarmáti', 'afhendingarmáti', 'sendingarmáta', 'afhendingarmáta', 'afhending',
    'þínar upplýsingar', 'upplýsingar um viðskiptavin', 'viðtakandi', 'heimilisfang',
  ],
  thanks: [
    'takk fyrir pöntunina', 'takk fyrir viðskiptin', 'takk fyrir kaupin', 'pöntunin þín hefur verið móttekin', 'pöntun móttekin',
    'pöntun staðfest', 'greiðsla staðfest', 'greiðsla móttekin', 'við höfum móttekið pöntun',
    'greiðsla tókst', 'takk fyrir að versla', 'takk fyrir bókunina',
  ],
  reference: [
    'pöntunarnúmer', 'númer pöntunar', 'pöntun nr', 'pöntun #', 'reikningur #', 'tilvísunarnúmer',
    'bókunarnúmer',
  ],
  shopping: [
    'setja í körfu', 'bæta í körfu', 'karfa', 'karfan þín', 'skoða körfu', 'uppfæra körfu', 'halda áfram að versla', 'til baka í körfu',
    'fara aftur í verslun', 'nýta afsláttarmiða',
  ],
  account: [
    'innskráning', 'skrá inn', 'skráðu þig inn', 'nýskráning', 'stofna aðgang', 'mínar síður', 'gleymt lykilorð', 'pantanir mínar',
  ],
  keeps: [
    'vista', 'vista kort', 'vista breytingar', 'uppfæra', 'uppfæra kort', 'breyta korti', 'eyða korti', 'bæta við korti',
    'bæta við greiðslumáta',
  ],
  payee: [
    'seljandi', 'söluaðili', 'móttakandi greiðslu',
  ],
  step: [
    'skref',
  ],
  cardForm: [
    'kortaupplýsingar', 'kreditkortaupplýsingar', 'greiðslukortaupplýsingar',
  ],
};
