import type { CheckoutWords } from './words.ts';

export const vi: CheckoutWords = {
  pay: [
    'thanh toán', 'thanh toán ngay', 'đặt hàng', 'đặt hàng ngay', 'hoàn tất đơn hàng', 'hoàn tất đặt hàng', 'hoàn tất thanh toán',
    'xác nhận đơn hàng', 'xác nhận đặt hàng', 'xác nhận thanh toán', 'mua ngay', 'xác nhận và thanh toán', 'tiến hành đặt hàng',
    'gửi đơn hàng', 'hoàn tất mua hàng', 'tiến hành thanh toán', 'hoàn tất', 'đặt mua', 'thanh toán đơn hàng', 'thanh toán và đặt hàng',
    'xác nhận',
    'đặt đơn', 'đồng ý đặt hàng', 'đồng ý thanh toán', 'gửi đơn đặt hàng',
  ],
  buy: [
    'mua ngay', 'mua hàng', 'đặt mua', 'đặt hàng ngay',
  ],
  next: [
    'tiếp tục', 'tiếp theo', 'bước tiếp theo', 'tiếp tục đến phương thức thanh toán', 'tiếp tục thanh toán', 'chuyển đến thanh toán',
    'tiếp tục với tư cách khách', 'lưu và tiếp tục', 'giao đến địa chỉ này', 'đến bước thanh toán', 'kế tiếp',
  ],
  now: [
    'thanh toán hôm nay', 'thanh toán ngay', 'cần thanh toán hôm nay', 'cần thanh toán ngay', 'phải trả hôm nay', 'phải trả ngay',
    'trả ngay hôm nay',
  ],
  deposit: [
    'đặt cọc', 'tiền cọc', 'tiền đặt cọc', 'số tiền đặt cọc',
  ],
  due: [
    'tổng thanh toán', 'tổng cộng', 'tổng tiền', 'thành tiền', 'tổng số tiền', 'số tiền cần thanh toán', 'số tiền thanh toán',
    'tổng tiền thanh toán', 'tổng đơn hàng', 'tổng giá trị', 'tổng cộng (đã bao gồm vat)', 'cần thanh toán', 'phải thanh toán',
    'tổng giá trị đơn hàng', 'số tiền phải trả', 'tổng giá', 'tổng chi phí', 'tổng số tiền thanh toán', 'tổng hóa đơn',
    'tổng thanh toán (đã bao gồm', 'tổng tiền phải trả', 'tổng số tiền phải trả',
    'số tiền giao dịch', 'số tiền chuyển khoản', 'số tiền cần chuyển',
  ],
  total: [
    'tổng', 'cộng', 'số tiền',
    'giá cuối cùng',
  ],
  notTotal: [
    'tạm tính', 'tạm tính:', 'tổng tiền hàng', 'phí vận chuyển', 'tổng giảm', 'giảm giá', 'tiết kiệm', 'tổng sản phẩm', 'tổng khuyến mãi',
    'tổng tiền phí', 'tổng cộng voucher', 'tổng phí vận chuyển', 'tổng số lượng', 'tổng số sản phẩm', 'tổng phụ', 'voucher',
    'còn lại', 'trả sau', 'chưa bao gồm',
    'hoàn tiền',
    'tổng tiền hoàn', 'tổng hoàn tiền',
    'phí giao hàng', 'phí ship',
    'đơn hàng tối thiểu',
  ],
  part: [
    'mỗi tháng', '/tháng', 'trả góp', 'kỳ hạn', 'góp', 'tháng x',
    'trở lên', 'tối thiểu', 'tổng giá trị trên', 'tổng giá trị từ', 'đơn hàng trên', 'đơn hàng từ',
  ],
  recurs: ['/tháng', '/ tháng', 'mỗi tháng', 'hàng tháng', '/năm'],
  method: [
    'phương thức thanh toán', 'hình thức thanh toán', 'chọn phương thức thanh toán', 'chọn hình thức thanh toán', 'thông tin thanh toán',
    'cách thanh toán', 'thanh toán', 'chọn cách thanh toán', 'thanh toán bằng', 'thanh toán qua', 'phương thức thanh toán khác',
  ],
  scan: [
    'quét mã để thanh toán', 'quét mã qr để thanh toán', 'quét qr để thanh toán', 'quét mã thanh toán',
    'quét mã qr bằng ứng dụng ngân hàng', 'thanh toán bằng mã qr', 'thanh toán qr', 'thanh toán quét mã', 'thanh toán bằng qr',
  ],
  ways: [
    'thẻ tín dụng', 'thẻ ghi nợ', 'thẻ tín dụng/ghi nợ', 'thẻ tín dụng / ghi nợ', 'thẻ atm', 'thẻ atm nội địa', 'chuyển khoản',
    'chuyển khoản ngân hàng', 'thanh toán khi nhận hàng', 'thanh toán khi giao hàng', 'thanh toán khi nhận hàng (cod)', 'tiền mặt',
    'thanh toán tiền mặt khi nhận hàng', 'trả tiền mặt khi nhận hàng', 'ví điện tử', 'ví momo', 'momo', 'vnpay', 'vnpay-qr', 'zalopay',
    'trả góp', 'thẻ quốc tế', 'internet banking', 'thẻ ngân hàng', 'quét mã qr', 'thanh toán bằng thẻ', 'ví zalopay', 'thẻ nội địa',
    'kiểm tra chuyển khoản',
    'thanh toán bằng chuyển khoản', 'thanh toán chuyển khoản', 'thanh toán bằng tiền mặt', 'thanh toán tiền mặt', 'thanh toán qua ngân hàng', 'thanh toán khi nhận vé', 'thanh toán qua ví điện tử', 'thanh toán qua momo', 'thanh toán qua vnpay',
    'vietqr', 'viettel money', 'trả tiền khi nhận hàng', 'ngân hàng nội địa', 'thẻ napas',
  ],
  card: [
    'số thẻ', 'tên chủ thẻ', 'tên trên thẻ', 'ngày hết hạn', 'ngày phát hành', 'mã bảo mật', 'hạn sử dụng', 'mã cvv', 'họ tên chủ thẻ',
    'hết hạn',
    'tên in trên thẻ',
  ],
  checkout: [
    'thanh toán', 'đặt hàng', 'đơn hàng', 'xác nhận đơn hàng', 'thông tin đơn hàng', 'đơn hàng của bạn', 'thông tin thanh toán',
    'trang thanh toán', 'hoàn tất đơn hàng', 'chi tiết đơn hàng', 'tóm tắt đơn hàng',
  ],
  summary: [
    'tóm tắt đơn hàng', 'thông tin đơn hàng', 'đơn hàng của bạn', 'chi tiết đơn hàng',
    'chi tiết thanh toán',
  ],
  terms: [
    'điều khoản và điều kiện', 'điều khoản sử dụng', 'tôi đồng ý', 'tôi đã đọc và đồng ý', 'bằng việc đặt hàng', 'bằng cách nhấn',
    'bằng việc tiến hành', 'nhấn "đặt hàng"', 'điều khoản', 'bằng việc nhấn', 'đồng ý với',
  ],
  delivery: [
    'địa chỉ giao hàng', 'địa chỉ nhận hàng', 'phương thức vận chuyển', 'hình thức giao hàng', 'thông tin giao hàng',
    'thông tin nhận hàng', 'phương thức giao hàng', 'đơn vị vận chuyển', 'giao hàng', 'người nhận', 'thông tin khách hàng',
    'thông tin người nhận', 'thông tin liên hệ', 'vận chuyển', 'thông tin cá nhân', 'thông tin mua hàng', 'địa chỉ',
    'thông tin người mua', 'cách thức nhận hàng',
    'thông tin đặt hàng',
  ],
  thanks: [
    'cảm ơn bạn đã đặt hàng', 'cảm ơn bạn đã mua', 'đặt hàng thành công', 'đơn hàng đã được', 'thanh toán thành công', 'cảm ơn quý khách đã đặt', 'cảm ơn quý khách đã mua',
    'đơn hàng của bạn đã', 'mua hàng thành công', 'đã thanh toán', 'xác nhận đơn hàng thành công', 'đặt hàng hoàn tất',
    'cảm ơn bạn. đơn hàng',
    'đặt vé thành công', 'đặt phòng thành công', 'đặt bàn thành công', 'đặt chỗ thành công', 'cảm ơn bạn đã đặt',
    'giao dịch thành công', 'chúng tôi đã nhận được đơn hàng',
  ],
  undone: ['bị hủy', 'đã hủy', 'được hủy', 'bị từ chối', 'thất bại', 'không thành công'],
  reference: [
    'mã đơn hàng', 'số đơn hàng', 'đơn hàng #', 'đơn hàng số', 'mã hóa đơn', 'mã giao dịch', 'mã tham chiếu', 'mã thanh toán',
    'nội dung chuyển khoản',
    'mã đặt chỗ', 'mã đặt phòng', 'mã đặt vé', 'mã đặt tour', 'mã vé',
    'đơn hàng',
    'mã đơn', 'số hóa đơn',
  ],
  shopping: [
    'thêm vào giỏ', 'thêm vào giỏ hàng', 'giỏ hàng', 'giỏ hàng của bạn', 'tiếp tục mua sắm', 'xem giỏ hàng', 'mua hàng', 'yêu thích',
    'tiếp tục mua hàng', 'mua', 'thêm giỏ hàng', 'thêm vào yêu thích', 'quay lại giỏ hàng', 'cho vào giỏ',
    'cập nhật giỏ hàng', 'chọn mua',
    'đặt lại', 'mua lại', 'đặt hàng lại',
  ],
  account: [
    'đăng nhập', 'đăng ký', 'tạo tài khoản', 'tài khoản của tôi', 'quên mật khẩu', 'quên mật khẩu?', 'đơn hàng của tôi', 'thêm thẻ',
    'tài khoản', 'đơn mua',
  ],
  keeps: [
    'lưu', 'lưu thẻ', 'lưu thay đổi', 'cập nhật', 'cập nhật thẻ', 'chỉnh sửa thẻ', 'xóa thẻ', 'thêm thẻ', 'thêm thẻ mới',
    'thêm phương thức thanh toán', 'đặt làm mặc định',
  ],
  held: [
    'sẽ không bị tính phí', 'để đảm bảo', 'thanh toán tại khách sạn', 'dùng thử miễn phí',
  ],
  proof: ['minh chứng thanh toán', 'biên lai chuyển khoản', 'ảnh chuyển khoản', 'bill chuyển khoản', 'chứng từ thanh toán', 'biên lai thanh toán', 'ảnh giao dịch', 'tôi đã thanh toán', 'tôi đã chuyển khoản'],
  bank: ['số tài khoản', 'chủ tài khoản', 'ngân hàng:', 'tên ngân hàng', 'tên tài khoản', 'nội dung chuyển khoản'],
  payee: [
    'đơn vị chấp nhận thanh toán', 'nhà cung cấp', 'người thụ hưởng', 'người bán',
    'tên cửa hàng',
  ],
  step: [
    'bước',
  ],
  cardForm: [
    'thông tin thẻ', 'chi tiết thẻ',
  ],
};
