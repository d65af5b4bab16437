#pragma once

namespace vicinal {

/** Error classes the engine raises, numbered as in the MPI-5.0 ABI. */
enum Error : int {
  success = 0,
  err_buffer = 1,
  err_count = 2,
  err_type = 3,
  err_tag = 4,
  err_comm = 5,
  err_rank = 6,
  err_request = 7,
  err_root = 8,
  err_op = 10,
  err_arg = 13,
  err_truncate = 15,
  err_other = 16,
  err_intern = 17,
  err_disp = 26,
  err_no_mem = 39,
  err_rma_range = 48,
  err_win = 56,
  err_proc_aborted = 58,
};

}  // namespace vicinal
