/** The communes of the fictitious province Lam Giang, each with the offices that a commune has since 2025. */

const WARDS = 'Nguyễn An Ninh;Lam Sơn;Trần Phú;Lê Lợi;Quang Trung;Hoàng Văn Thụ;Đông Kinh;Tân Thành;Bình Khánh;Mỹ Phước';
const COMMUNES =
  'Hòa Phước;An Bình;Bình Minh;Cẩm Đường;Châu Phong;Đại Thắng;Đồng Tâm;Giang Sơn;Hải Đông;Hưng Đạo;Khánh An;Long Kiến;' +
  'Mỹ Hòa Hưng;Nhơn Mỹ;Ô Lâm;Phú Hữu;Quảng Lộc;Sơn Thủy;Thạnh Mỹ Tây;Thượng Lâm;Vĩnh Gia;Xuân Tô;Yên Thắng;Ba Chúc';

const OFFICES = ['Văn phòng HĐND và UBND', 'Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Trung tâm Phục vụ hành chính công', 'Ban Chỉ huy Quân sự', 'Trạm Y tế'];

/** The ward of the province's seat has kept a division of its own name. */
const OFFICES_OF_SEAT = ['Văn phòng HĐND và UBND', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Trung tâm Phục vụ hành chính công', 'Phòng Nội vụ và Văn hóa', 'Ban Chỉ huy Quân sự', 'Trạm Y tế'];

const FIRST_GROUP = 31;

export const COMMUNES_OUTLINE = [...WARDS.split(';').map((name) => `UBND phường ${name}`), ...COMMUNES.split(';').map((name) => `UBND xã ${name}`)]
  .flatMap((name, index) => [
    `  .${FIRST_GROUP + index} ${name}`,
    ...(index === 0 ? OFFICES_OF_SEAT : OFFICES).map((office, place) => `    .${String(place + 1).padStart(2, '0')} ${office}`),
  ])
  .join('\n');
