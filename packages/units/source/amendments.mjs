/** What changed after the address package was made, each with the resolution that says so. Applied in this order. */

/** Provinces that became centrally governed cities, by code. */
export const CITIES = {
  75: 'Nghị quyết 30/2026/QH16, from 2026-04-30',
  22: 'Nghị quyết 36/2026/QH16, from 2026-09-01',
  24: 'Nghị quyết 39/2026/QH16, from 2026-09-20',
};

/** Rural communes (xã) that became wards (phường): code and bare name, which the build compares. */
export const WARDS = {
  // Thành phố Đồng Nai, from 2026-04-30.
  25270: 'Lộc Ninh', 25357: 'Tân Khai', 25363: 'Đồng Phú', 26116: 'Tân Phú', 26170: 'Trị An', 26248: 'Trảng Bom',
  26326: 'Dầu Giây', 26368: 'Long Thành', 26425: 'Xuân Lộc', 26485: 'Nhơn Trạch',
  // Thành phố Bắc Ninh, Nghị quyết 388/NQ-UBTVQH16, from 2026-09-20.
  '07294': 'Bố Hạ', '07375': 'Lạng Giang', '07399': 'Kép', '07444': 'Lục Nam', '07840': 'Hiệp Hòa', '09193': 'Yên Phong',
  '09292': 'Phù Lãng', '09313': 'Chi Lăng', '09319': 'Tiên Du', '09454': 'Gia Bình', '09475': 'Nhân Thắng', '09496': 'Lương Tài',
};

/** Codes that were printed wrongly and later put right: wrong to right. */
export const CODES = { '06978': '06970' };
