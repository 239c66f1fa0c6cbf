/** Where a dossier stands, and what has been done with it. */
export const status = {
  'dossiers.history': 'Tiến trình xử lý hồ sơ',
  'status.draft': 'Dự thảo',
  'status.submitted': 'Hồ sơ chờ tiếp nhận',
  'status.records-office': 'Hồ sơ chờ văn thư tiếp nhận văn bản Đến',
  'status.processing': 'Hồ sơ đang xử lý',
  'status.supplement': 'Hồ sơ chờ bổ sung',
  'status.returned': 'Hồ sơ đã trả kết quả',
  'status.refused': 'Hồ sơ bị từ chối',
  'status.withdrawn': 'Hồ sơ đã rút lại',
  'status.other': 'Trạng thái khác',
} as const;
