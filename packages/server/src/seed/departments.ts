/** The provincial bodies of the fictitious province Lam Giang as an outline. */

/** Offices that nearly every department has. */
const USUAL = `
    .01 Văn phòng Sở
    .02 Phòng Tổ chức - Hành chính
    .03 Phòng Kế hoạch - Tài chính
    .04 Thanh tra Sở`;

export const PROVINCE = `
H99 UBND tỉnh Lam Giang
  .11 Văn phòng UBND tỉnh Lam Giang
    .01 Phòng Tổng hợp
    .02 Phòng Nội chính
    .03 Phòng Kinh tế ngành
    .04 Phòng Khoa giáo - Văn xã
    .05 Phòng Hành chính - Quản trị
    .06 Ban Tiếp công dân tỉnh
    .07 Trung tâm Phục vụ hành chính công tỉnh
    .08 Trung tâm Thông tin - Công báo
    .09 Nhà khách UBND tỉnh
  .12 Sở Nội vụ tỉnh Lam Giang
    .01 Văn phòng Sở
    .02 Phòng Tổ chức biên chế
    .03 Phòng Công chức, viên chức
    .04 Phòng Chính quyền địa phương
    .05 Phòng Chuyển đổi số
    .06 Phòng Lao động - Việc làm
    .07 Thanh tra Sở Nội vụ
    .08 Ban Thi đua - Khen thưởng
    .09 Chi cục Văn thư - Lưu trữ
      .01 Phòng Hành chính - Tổng hợp
      .02 Phòng Quản lý văn thư, lưu trữ
      .03 Trung tâm Lưu trữ lịch sử
    .10 Trung tâm Dịch vụ việc làm
    .11 Phòng Người có công
  .13 Sở Tài chính tỉnh Lam Giang${USUAL}
    .05 Phòng Quản lý ngân sách
    .06 Phòng Quản lý giá và công sản
    .07 Phòng Đăng ký kinh doanh
  .14 Sở Khoa học và Công nghệ tỉnh Lam Giang${USUAL}
    .05 Phòng Bưu chính - Viễn thông
    .06 Phòng Quản lý công nghệ
    .07 Trung tâm Công nghệ thông tin và Truyền thông
    .08 Chi cục Tiêu chuẩn - Đo lường - Chất lượng
  .15 Sở Xây dựng tỉnh Lam Giang${USUAL}
    .05 Phòng Quy hoạch - Kiến trúc
    .06 Phòng Quản lý hạ tầng giao thông
    .07 Ban Quản lý bảo trì đường bộ
  .16 Sở Nông nghiệp và Môi trường tỉnh Lam Giang${USUAL}
    .05 Chi cục Trồng trọt và Bảo vệ thực vật
    .06 Chi cục Chăn nuôi và Thú y
    .07 Chi cục Thủy lợi
    .08 Chi cục Kiểm lâm
    .09 Chi cục Bảo vệ môi trường
    .10 Văn phòng Đăng ký đất đai
  .17 Sở Công Thương tỉnh Lam Giang${USUAL}
    .05 Phòng Quản lý thương mại
    .06 Phòng Quản lý năng lượng
    .07 Chi cục Quản lý thị trường
  .18 Sở Y tế tỉnh Lam Giang${USUAL}
    .05 Phòng Nghiệp vụ y
    .06 Phòng Nghiệp vụ dược
    .07 Chi cục Dân số - Trẻ em
    .08 Bệnh viện Đa khoa tỉnh Lam Giang
    .09 Trung tâm Kiểm soát bệnh tật
  .19 Sở Giáo dục và Đào tạo tỉnh Lam Giang${USUAL}
    .05 Phòng Giáo dục phổ thông
    .06 Phòng Giáo dục mầm non
    .07 Trường Trung học phổ thông chuyên Lam Giang
    .08 Trường Cao đẳng Sư phạm Lam Giang
  .20 Sở Văn hóa, Thể thao và Du lịch tỉnh Lam Giang${USUAL}
    .05 Phòng Quản lý văn hóa và gia đình
    .06 Phòng Quản lý du lịch
    .07 Bảo tàng tỉnh Lam Giang
    .08 Thư viện tỉnh Lam Giang
  .21 Sở Tư pháp tỉnh Lam Giang${USUAL}
    .05 Phòng Hành chính tư pháp
    .06 Phòng Công chứng số 1
    .07 Trung tâm Trợ giúp pháp lý nhà nước
  .22 Ban Dân tộc tỉnh Lam Giang
    .01 Văn phòng Ban
    .02 Phòng Chính sách dân tộc
  .23 Thanh tra tỉnh Lam Giang
    .01 Văn phòng Thanh tra tỉnh
    .02 Phòng Nghiệp vụ 1
    .03 Phòng Nghiệp vụ 2
  .24 Công an tỉnh Lam Giang
    .01 Phòng Tham mưu
    .02 Phòng Cảnh sát quản lý hành chính về trật tự xã hội
  .25 Ban Quản lý khu kinh tế tỉnh Lam Giang
    .01 Văn phòng Ban
    .02 Phòng Quản lý đầu tư
`;

/** The elected body stands beside the executive one, not under it. */
export const COUNCIL = `
H98 HĐND tỉnh Lam Giang
  .01 Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh
  .02 Ban Kinh tế - Ngân sách
  .03 Ban Nội vụ - Pháp chế
  .04 Ban Văn hóa - Xã hội
`;
