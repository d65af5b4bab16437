// vicinal-isolate: runs one program in namespaces of its own, bound to processors of its choice, and lets nothing outlive it.
//
//   launcher (caller's pid namespace) ── init (pid 1 of the new one) ── program
//
// Without a new pid namespace there is no init: the launcher adopts what the program leaves behind, and ends it.
// Each link of the chain dies with the one before it (PR_SET_PDEATHSIG, then a check that the other end still lives).
#include <dirent.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/mount.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "launch/report.h"

namespace {

using vicinal::launch::quoted;
using vicinal::launch::read_report;

constexpr int launch_failed = 125, not_executable = 126, not_found = 127, usage_error = 2;

/** Folders that are replaced by fresh, empty ones. */
constexpr std::string_view hidden_folders[] = {"/dev/shm", "/tmp", "/run"};

struct Namespace {
  std::string_view name;
  int flag;
};
/** In the order in which they are made: the user namespace first, for it owns the others. */
constexpr Namespace namespaces[] = {{"user", CLONE_NEWUSER}, {"ipc", CLONE_NEWIPC}, {"uts", CLONE_NEWUTS},      {"net", CLONE_NEWNET},
                                    {"mnt", CLONE_NEWNS},    {"pid", CLONE_NEWPID}, {"cgroup", CLONE_NEWCGROUP}};

struct Options {
  int unshare = 0;  // CLONE_NEW* flags
  bool check = false;
  bool by_remount = false;
  int status_fd = -1;
  pid_t parent = -1;
  std::string cpus;
  std::string hostname = "vicinal";
  std::vector<std::string> keep;  // the broker's socket among them
  std::vector<char*> program;
};

// ---- errors ------------------------------------------------------------------------------------------------------

/** A step that failed, with the kernel's error number. */
struct Failure {
  std::string what;
  int number = 0;
  std::string cure;
};

std::string cure_of(std::string_view name, int number) {
  if (number == ENOSPC || number == EUSERS) return "raise the sysctl user.max_" + std::string(name) + "_namespaces";
  if (number == ENOSYS || number == EINVAL) return "use a kernel that is built with " + std::string(name) + " namespaces";
  if (name == "user")
    return "allow user namespaces (sysctl kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0, or the container's "
           "seccomp profile), or run as root";
  return "run as root, or where user namespaces give their owner all capabilities (AppArmor and seccomp profiles of containers take them away)";
}

std::string text_of(const Failure& failure) {
  std::string text = failure.what;
  if (failure.number != 0) {
    const char* name = strerrorname_np(failure.number);
    text += std::string(": ") + strerror(failure.number) + " (" + (name != nullptr ? name : std::to_string(failure.number)) + ")";
  }
  return failure.cure.empty() ? text : text + "; cure: " + failure.cure;
}

void say(const std::string& text) {
  std::string line = "vicinal-isolate: " + text + "\n";
  if (write(STDERR_FILENO, line.data(), line.size()) < 0) return;
}

[[noreturn]] void die(const Failure& failure, int code = launch_failed) {
  say(text_of(failure));
  _exit(code);
}

[[noreturn]] void wrong_usage(const std::string& text) {
  say(text + "; usage: vicinal-isolate [--unshare LIST] [--socket PATH] [--keep PATH] [--hostname NAME] [--cpus LIST] -- program [args]");
  _exit(usage_error);
}

// ---- arguments ---------------------------------------------------------------------------------------------------

int namespaces_of(std::string_view list) {
  int flags = 0;
  while (!list.empty()) {
    std::string_view word = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), word.size() + 1));
    auto found = std::find_if(std::begin(namespaces), std::end(namespaces), [&](const Namespace& each) { return each.name == word; });
    if (found == std::end(namespaces))
      wrong_usage("--unshare: there is no namespace \"" + std::string(word) + "\"; known are user, ipc, uts, net, mnt, pid, cgroup");
    flags |= found->flag;
  }
  return flags;
}

int number_of(const std::string& option, const char* text) {
  char* end = nullptr;
  errno = 0;
  long value = strtol(text, &end, 10);
  if (errno != 0 || end == text || *end != '\0' || value < 0 || value > INT32_MAX) wrong_usage(option + ": " + text + " is no whole number");
  return static_cast<int>(value);
}

Options options_of(int argc, char** argv) {
  Options options;
  int at = 1;
  for (; at < argc; at++) {
    std::string word = argv[at];
    if (word == "--") {
      at++;
      break;
    }
    if (word == "--check") {
      options.check = true;
      continue;
    }
    if (word == "--by-remount") {
      options.by_remount = true;
      continue;
    }
    if (word.empty() || word[0] != '-') break;
    if (at + 1 >= argc) wrong_usage(word + " needs a value");
    const char* value = argv[++at];
    if (word == "--unshare")
      options.unshare |= namespaces_of(value);
    else if (word == "--socket" || word == "--keep")
      options.keep.emplace_back(value);
    else if (word == "--hostname")
      options.hostname = value;
    else if (word == "--cpus")
      options.cpus = value;
    else if (word == "--status-fd")
      options.status_fd = number_of(word, value);
    else if (word == "--parent")
      options.parent = number_of(word, value);
    else
      wrong_usage("unknown option " + word);
  }
  for (; at < argc; at++) options.program.push_back(argv[at]);
  if (options.program.empty() && !options.check) wrong_usage("no program is given");
  options.program.push_back(nullptr);
  for (const std::string& path : options.keep)
    if (path.empty() || path[0] != '/') wrong_usage("\"" + path + "\" is no absolute path");
  return options;
}

// ---- processors --------------------------------------------------------------------------------------------------

/** Binds this process and what it starts to processors given in the kernel's list format, e.g. 0-3,6. */
void bind_processors(const std::string& list) {
  if (list.empty()) return;
  cpu_set_t set;
  CPU_ZERO(&set);
  std::istringstream words(list);
  for (std::string word; std::getline(words, word, ',');) {
    size_t dash = word.find('-');
    int first = number_of("--cpus", word.substr(0, dash).c_str());
    int last = dash == std::string::npos ? first : number_of("--cpus", word.substr(dash + 1).c_str());
    if (last >= CPU_SETSIZE || first > last) wrong_usage("--cpus: " + word + " is no range of processors");
    for (int cpu = first; cpu <= last; cpu++) CPU_SET(static_cast<size_t>(cpu), &set);
  }
  if (sched_setaffinity(0, sizeof set, &set) != 0)
    die({"binding to processors " + list, errno, "name processors of Cpus_allowed_list in /proc/self/status"});
}

// ---- namespaces --------------------------------------------------------------------------------------------------

bool write_file(const char* path, const std::string& text) {
  int fd = open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0) return false;
  bool whole = write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  int number = errno;
  close(fd);
  errno = number;
  return whole;
}

/** Maps user and group 0 of the new user namespace to the caller's own. */
Failure map_ids(uid_t uid, gid_t gid) {
  if (!write_file("/proc/self/setgroups", "deny") && errno != ENOENT)
    return {"writing setgroups of the new user namespace", errno, cure_of("user", errno)};
  if (!write_file("/proc/self/uid_map", "0 " + std::to_string(uid) + " 1"))
    return {"mapping the user of the new user namespace", errno, cure_of("user", errno)};
  if (!write_file("/proc/self/gid_map", "0 " + std::to_string(gid) + " 1"))
    return {"mapping the group of the new user namespace", errno, cure_of("user", errno)};
  return {};
}

Failure loopback_up() {
  int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return {"opening a socket in the new net namespace", errno, ""};
  ifreq request{};
  std::strncpy(request.ifr_name, "lo", IFNAMSIZ - 1);
  request.ifr_flags = IFF_UP | IFF_RUNNING;
  int failed = ioctl(fd, SIOCSIFFLAGS, &request) != 0 ? errno : 0;
  close(fd);
  if (failed != 0) return {"bringing up the loopback device of the new net namespace", failed, cure_of("net", failed)};
  return {};
}

/** Whether this process may make namespaces without a user namespace that it owns (root in a container often may not). */
bool has_admin() {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  __user_cap_data_struct data[2]{};
  return syscall(SYS_capget, &header, data) == 0 && (data[0].effective >> CAP_SYS_ADMIN & 1) != 0;
}

/** Makes the namespaces of `flags` and fits out those that need no new process. An empty `what`: done. */
Failure make_namespaces(int flags, const std::string& hostname) {
  uid_t uid = geteuid();
  gid_t gid = getegid();
  if (flags != 0 && !has_admin()) flags |= CLONE_NEWUSER;
  for (const Namespace& each : namespaces) {
    if ((flags & each.flag) == 0) continue;
    if (unshare(each.flag) != 0) {
      int number = errno;
      return {"making a new " + std::string(each.name) + " namespace", number, cure_of(each.name, number)};
    }
    if (each.flag == CLONE_NEWUSER)
      if (Failure failure = map_ids(uid, gid); !failure.what.empty()) return failure;
  }
  if ((flags & CLONE_NEWUTS) != 0 && sethostname(hostname.data(), hostname.size()) != 0)
    return {"setting the host name of the new uts namespace to \"" + hostname + "\"", errno, cure_of("uts", errno)};
  if ((flags & CLONE_NEWNET) != 0) return loopback_up();
  return {};
}

// ---- the file tree -----------------------------------------------------------------------------------------------

std::string_view hidden_folder_of(std::string_view path) {
  for (std::string_view folder : hidden_folders)
    if (path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/')) return folder;
  return {};
}

/** Undoes the octal escapes of /proc/self/mountinfo. */
std::string unescaped(std::string_view text) {
  std::string plain;
  for (size_t at = 0; at < text.size(); at++) {
    if (text[at] == '\\' && at + 3 < text.size()) {
      plain += static_cast<char>(((text[at + 1] - '0') << 6) | ((text[at + 2] - '0') << 3) | (text[at + 3] - '0'));
      at += 3;
    } else {
      plain += text[at];
    }
  }
  return plain;
}

/** For kernels without mount_setattr (before 5.12): remounts each mount read-only, its other flags kept. */
Failure read_only_by_remount() {
  constexpr std::pair<std::string_view, unsigned long> known[] = {{"nosuid", MS_NOSUID},   {"nodev", MS_NODEV},           {"noexec", MS_NOEXEC},
                                                                  {"noatime", MS_NOATIME}, {"nodiratime", MS_NODIRATIME}, {"relatime", MS_RELATIME}};
  std::ifstream table("/proc/self/mountinfo");
  for (std::string line; std::getline(table, line);) {
    std::istringstream words(line);
    std::string skipped, place, settings;
    words >> skipped >> skipped >> skipped >> skipped >> place >> settings;
    unsigned long flags = MS_BIND | MS_REMOUNT | MS_RDONLY;
    std::istringstream each(settings);
    for (std::string word; std::getline(each, word, ',');)
      for (auto& [name, flag] : known)
        if (word == name) flags |= flag;
    // a mount that another one covers, or that is out of reach, cannot be seen by the program either
    if (mount(nullptr, unescaped(place).c_str(), nullptr, flags, nullptr) != 0 && errno != ENOENT && errno != EACCES && errno != EINVAL)
      return {"making " + place + " read-only", errno, cure_of("mnt", errno)};
  }
  return {};
}

Failure read_only_tree(bool by_remount) {
  if (!by_remount) {
    mount_attr attributes{};
    attributes.attr_set = MOUNT_ATTR_RDONLY;
    if (syscall(SYS_mount_setattr, AT_FDCWD, "/", AT_RECURSIVE, &attributes, sizeof attributes) == 0) return {};
    if (errno != ENOSYS) return {"making the file tree read-only", errno, cure_of("mnt", errno)};
  }
  return read_only_by_remount();
}

/** A path that stays visible, held from before its folder was hidden. */
struct Kept {
  std::vector<std::string> places;  // where it is to appear: its path as given, and its real path
  int fd = -1;
  bool folder = false;
};

Failure hold(const std::string& path, std::vector<Kept>& kept) {
  char* resolved = realpath(path.c_str(), nullptr);
  if (resolved == nullptr) return {"keeping " + path + " visible", errno, "name a path that exists"};
  std::string real = resolved;
  free(resolved);
  Kept entry;
  for (const std::string& place : {path, real}) {
    std::string_view folder = hidden_folder_of(place);
    if (folder.empty() || std::find(entry.places.begin(), entry.places.end(), place) != entry.places.end()) continue;
    if (folder.size() == place.size()) return {"keeping " + place + " visible: it is replaced by an empty folder", 0, "keep a folder or file in it"};
    entry.places.push_back(place);
  }
  if (entry.places.empty()) return {};
  entry.fd = open(real.c_str(), O_PATH | O_CLOEXEC);
  struct stat facts {};
  if (entry.fd < 0 || fstat(entry.fd, &facts) != 0) return {"opening " + real, errno, ""};
  entry.folder = S_ISDIR(facts.st_mode);
  kept.push_back(entry);
  return {};
}

Failure make_place(const std::string& place, bool folder) {
  for (size_t slash = place.find('/', 1); slash != std::string::npos; slash = place.find('/', slash + 1))
    if (mkdir(place.substr(0, slash).c_str(), 0755) != 0 && errno != EEXIST && errno != EROFS) return {"making a folder for " + place, errno, ""};
  if (folder) {
    if (mkdir(place.c_str(), 0755) != 0 && errno != EEXIST) return {"making the folder " + place, errno, ""};
    return {};
  }
  int fd = open(place.c_str(), O_CREAT | O_EXCL | O_RDONLY | O_CLOEXEC, 0644);
  if (fd < 0) return {"making a place for " + place, errno, ""};
  close(fd);
  return {};
}

/** The tree as the program sees it: read-only, with empty folders of its own for what is written, and the kept paths. */
Failure make_tree(const Options& options) {
  if (mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return {"making mounts private", errno, cure_of("mnt", errno)};
  std::vector<std::string> wanted = options.keep;
  std::sort(wanted.begin(), wanted.end(), [](const std::string& left, const std::string& right) { return left.size() < right.size(); });
  std::vector<Kept> kept;
  for (const std::string& path : wanted)
    if (Failure failure = hold(path, kept); !failure.what.empty()) return failure;
  if (Failure failure = read_only_tree(options.by_remount); !failure.what.empty()) return failure;
  for (std::string_view folder : hidden_folders) {
    struct stat facts {};
    std::string path(folder);
    if (lstat(path.c_str(), &facts) != 0 || !S_ISDIR(facts.st_mode)) continue;
    const char* settings = folder == "/run" ? "mode=0755" : "mode=1777";
    if (mount("vicinal", path.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, settings) != 0)
      return {"mounting an empty " + path, errno, cure_of("mnt", errno)};
  }
  for (const Kept& entry : kept) {
    std::string source = "/proc/self/fd/" + std::to_string(entry.fd);
    for (const std::string& place : entry.places) {
      struct stat facts {};
      if (stat(place.c_str(), &facts) == 0) continue;  // lies in a kept folder
      if (Failure failure = make_place(place, entry.folder); !failure.what.empty()) return failure;
      if (mount(source.c_str(), place.c_str(), nullptr, MS_BIND | MS_REC, nullptr) != 0) return {"showing " + place, errno, cure_of("mnt", errno)};
    }
    close(entry.fd);
  }
  return {};
}

Failure make_proc() {
  if (mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, nullptr) == 0) return {};
  int number = errno;
  return {
      "mounting /proc of the new pid namespace", number,
      number == EPERM ? "where a container covers parts of /proc, run as root or with an unmasked /proc; or leave pid out" : cure_of("pid", number)};
}

// ---- what the program may do -------------------------------------------------------------------------------------

/** Capabilities that stay; none of them reaches out of the namespaces or undoes the read-only tree. */
constexpr int kept_capabilities[] = {CAP_CHOWN,  CAP_DAC_OVERRIDE, CAP_FOWNER,  CAP_FSETID, CAP_KILL, CAP_NET_BIND_SERVICE,
                                     CAP_SETGID, CAP_SETUID,       CAP_SETPCAP, CAP_SETFCAP};

Failure drop_capabilities() {
  uint64_t keep = 0;
  for (int capability : kept_capabilities) keep |= uint64_t{1} << capability;
  for (int capability = 0; prctl(PR_CAPBSET_READ, capability) >= 0; capability++)
    if ((keep >> capability & 1) == 0 && prctl(PR_CAPBSET_DROP, capability) != 0 && errno != EPERM) return {"dropping capabilities", errno, ""};
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  __user_cap_data_struct data[2]{};
  if (syscall(SYS_capget, &header, data) != 0) return {"reading capabilities", errno, ""};
  for (int half = 0; half < 2; half++) {
    auto mask = static_cast<uint32_t>(keep >> (32 * half));
    data[half].effective &= mask;
    data[half].permitted &= mask;
    data[half].inheritable &= mask;
  }
  if (syscall(SYS_capset, &header, data) != 0) return {"dropping capabilities", errno, ""};
  return {};
}

// ---- the chain of processes --------------------------------------------------------------------------------------

const int forwarded[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGWINCH};

/** What the launcher gets when its parent dies and there is no pid namespace whose end would take all with it. */
int parent_gone() { return SIGRTMIN; }

sigset_t handled_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigaddset(&set, parent_gone());
  for (int signal : forwarded) sigaddset(&set, signal);
  return set;
}

/** Runs until `child` is over: forwards signals to it and reaps the orphans that come by. Returns its wait status. */
int attend(pid_t child, const sigset_t& set) {
  for (;;) {
    siginfo_t info{};
    int signal = sigwaitinfo(&set, &info);
    if (signal < 0) continue;
    if (signal == parent_gone()) {
      kill(child, SIGKILL);
    } else if (signal != SIGCHLD) {
      kill(child, signal);
      continue;
    }
    int status = 0;
    for (pid_t ended; (ended = waitpid(-1, &status, WNOHANG)) > 0;)
      if (ended == child) return status;
  }
}

std::vector<pid_t> children_of(pid_t parent) {
  std::vector<pid_t> children;
  DIR* folder = opendir("/proc");
  if (folder == nullptr) return children;
  while (dirent* entry = readdir(folder)) {
    pid_t pid = std::atoi(entry->d_name);
    if (pid <= 0) continue;
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string text;
    std::getline(file, text);
    size_t name_end = text.rfind(')');  // then: a blank, the state, a blank, the parent
    if (name_end != std::string::npos && name_end + 4 < text.size() && std::atoi(text.c_str() + name_end + 4) == parent) children.push_back(pid);
  }
  closedir(folder);
  return children;
}

/** Ends what the program left behind; the launcher adopted it (PR_SET_CHILD_SUBREAPER). */
void end_orphans() {
  for (;;) {
    for (pid_t child : children_of(getpid())) kill(child, SIGKILL);
    int status = 0;
    if (waitpid(-1, &status, 0) < 0 && errno == ECHILD) return;
  }
}

/** Lets only the standard streams and the secret's descriptor through to the program. */
void close_descriptors() {
  const char* secret = getenv("VICINAL_SECRET_FD");
  auto kept = static_cast<unsigned>(secret != nullptr ? std::max(0, std::atoi(secret)) : 0);
  if (kept < 3) {
    close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    return;
  }
  if (kept > 3) close_range(3, kept - 1, CLOSE_RANGE_CLOEXEC);
  close_range(kept + 1, ~0U, CLOSE_RANGE_CLOEXEC);
}

/** True when a folder of PATH holds a file of this name. execvp says EACCES for a missing program when one folder may not be looked into. */
bool in_path(std::string_view name) {
  const char* path = getenv("PATH");
  std::istringstream folders(path != nullptr ? path : "/usr/bin:/bin");
  for (std::string folder; std::getline(folders, folder, ':');)
    if (access((folder + "/" + std::string(name)).c_str(), F_OK) == 0) return true;
  return false;
}

[[noreturn]] void run_program(const Options& options, const sigset_t& mask) {
  close_descriptors();
  sigprocmask(SIG_SETMASK, &mask, nullptr);
  execvp(options.program[0], options.program.data());
  int number = errno;
  std::string name = options.program[0];
  if (number == EACCES && name.find('/') == std::string::npos && !in_path(name)) number = ENOENT;
  die({"running " + name, number, number == ENOENT ? "name a program that exists and can be seen from inside" : ""},
      number == ENOENT ? not_found : not_executable);
}

/** Says to the launcher which process the program is: the kernel translates the pid into the launcher's namespace. */
void announce(int channel) {
  char byte = 'p';
  if (send(channel, &byte, 1, MSG_NOSIGNAL) != 1) _exit(launch_failed);
}

/** Fits out the tree from within; `cwd` is where the program starts. */
void furnish(const Options& options, int flags, const std::string& cwd) {
  if ((flags & CLONE_NEWNS) != 0) {
    Failure failure = make_tree(options);
    if (failure.what.empty() && (flags & CLONE_NEWPID) != 0) failure = make_proc();
    if (!failure.what.empty()) die(failure);
    if (chdir(cwd.c_str()) != 0)
      die({"entering the working directory " + cwd, errno, "start it in a folder that stays visible, or name it with --keep"});
  }
  if (flags != 0)
    if (Failure failure = drop_capabilities(); !failure.what.empty()) die(failure);
}

/** Pid 1 of the new pid namespace. */
[[noreturn]] void run_init(const Options& options, int flags, const std::string& cwd, int channel, const sigset_t& mask) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  pollfd launcher{channel, POLLIN, 0};
  if (poll(&launcher, 1, 0) != 0) _exit(launch_failed);  // the launcher died before the line above
  furnish(options, flags, cwd);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  pid_t program = fork();
  if (program < 0) die({"starting a process", errno, "raise the limit on processes"});
  if (program == 0) {
    announce(channel);
    run_program(options, mask);
  }
  int status = attend(program, handled_signals());
  if (send(channel, &status, sizeof status, MSG_NOSIGNAL) < 0) _exit(launch_failed);
  _exit(WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status));
}

/** Reads what init and the program said: the program's pid as seen from here, and its wait status. */
struct Heard {
  pid_t program = -1;
  int status = -1;
};

Heard hear(int channel) {
  Heard heard;
  for (;;) {
    int word = 0;
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(ucred))];
    iovec vector{&word, sizeof word};
    msghdr message{};
    message.msg_iov = &vector;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    ssize_t length = recvmsg(channel, &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
    if (length <= 0) return heard;
    if (length == sizeof word) heard.status = word;
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    if (length == 1 && header != nullptr && header->cmsg_type == SCM_CREDENTIALS) {
      ucred credentials{};
      std::memcpy(&credentials, CMSG_DATA(header), sizeof credentials);
      heard.program = credentials.pid;
    }
  }
}

void tell(int status_fd, const std::string& line) {
  if (status_fd >= 0 && write(status_fd, line.data(), line.size()) < 0) say("cannot write the status");
}

int launch(const Options& options) {
  bool pid_namespace = (options.unshare & CLONE_NEWPID) != 0;
  pid_t parent = options.parent >= 0 ? options.parent : getppid();
  int parent_signal = pid_namespace ? SIGKILL : parent_gone();
  // The terminal's signals reach the ranks through the launcher alone, once; what they write there must not stop them.
  setpgid(0, 0);
  sigset_t set = handled_signals(), mask;
  sigprocmask(SIG_BLOCK, &set, &mask);
  sigaddset(&mask, SIGTTOU);
  sigaddset(&mask, SIGTTIN);
  prctl(PR_SET_PDEATHSIG, parent_signal);
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  if (getppid() != parent) return launch_failed;
  bind_processors(options.cpus);

  char* folder = getcwd(nullptr, 0);
  std::string cwd = folder != nullptr ? folder : "/";
  free(folder);
  int flags = options.unshare;
  if (flags != 0 && !has_admin()) flags |= CLONE_NEWUSER;
  if (Failure failure = make_namespaces(flags, options.hostname); !failure.what.empty()) die(failure);
  prctl(PR_SET_PDEATHSIG, parent_signal);  // a change of credentials clears it
  if (getppid() != parent) return launch_failed;

  int channel[2];
  int on = 1;
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, channel) != 0 || setsockopt(channel[0], SOL_SOCKET, SO_PASSCRED, &on, sizeof on) != 0)
    die({"making a socket pair", errno, "raise the limit on open files"});
  pid_t self = getpid();
  pid_t child = fork();
  if (child < 0) die({"starting a process", errno, "raise the limit on processes, or kernel.pid_max"});
  if (child == 0) {
    close(channel[0]);
    if (pid_namespace) run_init(options, flags, cwd, channel[1], mask);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != self) _exit(launch_failed);
    furnish(options, flags, cwd);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != self) _exit(launch_failed);
    announce(channel[1]);
    run_program(options, mask);
  }
  close(channel[1]);

  Heard heard;
  pollfd first{channel[0], POLLIN, 0};
  while (poll(&first, 1, -1) < 0 && errno == EINTR) continue;
  heard = hear(channel[0]);
  if (heard.program > 0) tell(options.status_fd, "pid " + std::to_string(heard.program) + "\n");
  int status = attend(child, set);
  Heard last = hear(channel[0]);
  if (heard.status >= 0) status = heard.status;
  if (last.status >= 0) status = last.status;
  if (!pid_namespace) end_orphans();
  if (heard.program < 0)
    tell(options.status_fd, "unstarted\n");
  else
    tell(options.status_fd,
         WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status)) + "\n" : "exit " + std::to_string(WEXITSTATUS(status)) + "\n");
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

// ---- check -------------------------------------------------------------------------------------------------------

/** Tries namespaces in a child and returns why they cannot be had, or an empty text. */
std::string refusal(const Options& options, int flags) {
  int channel[2];
  if (pipe2(channel, O_CLOEXEC) != 0) return strerror(errno);
  pid_t child = fork();
  if (child == 0) {
    Failure failure = make_namespaces(flags, options.hostname);
    if (failure.what.empty() && (flags & (CLONE_NEWPID | CLONE_NEWNS)) != 0) {
      pid_t inner = fork();
      if (inner == 0) {
        if ((flags & CLONE_NEWNS) != 0) failure = make_tree(options);
        if (failure.what.empty() && (flags & CLONE_NEWNS) != 0 && (flags & CLONE_NEWPID) != 0) failure = make_proc();
        std::string text = failure.what.empty() ? "" : text_of(failure);
        _exit(write(channel[1], text.data(), text.size()) < 0 ? 1 : 0);
      }
      int status = 0;
      waitpid(inner, &status, 0);
      _exit(0);
    }
    std::string text = failure.what.empty() ? "" : text_of(failure);
    _exit(write(channel[1], text.data(), text.size()) < 0 ? 1 : 0);
  }
  close(channel[1]);
  std::string text = read_report(channel[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return text;
}

/** Prints a JSON object: each namespace of the list with "" where it can be made here, else with what refuses it and the cure. */
int check(const Options& options) {
  int wanted = options.unshare;
  if (wanted == 0)
    for (const Namespace& each : namespaces) wanted |= each.flag;
  int base = (wanted & CLONE_NEWUSER) != 0 || !has_admin() ? CLONE_NEWUSER : 0;
  std::string user = base != 0 ? refusal(options, CLONE_NEWUSER) : "";
  if (!user.empty() && has_admin()) base = 0;
  std::string json;
  bool tree = false;  // a mnt namespace can be made: then a pid namespace gets a /proc as well
  for (const Namespace& each : namespaces) {
    if ((wanted & each.flag) == 0) continue;
    int flags = base | each.flag;
    if (each.flag == CLONE_NEWPID && tree) flags |= CLONE_NEWNS;
    std::string reason = each.flag == CLONE_NEWUSER || (!user.empty() && base != 0) ? user : refusal(options, flags);
    if (each.flag == CLONE_NEWNS) tree = reason.empty();
    if (!json.empty()) json += ',';
    json += quoted(each.name) + ':' + quoted(reason);
  }
  std::printf("{%s}\n", json.c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Options options = options_of(argc, argv);
  return options.check ? check(options) : launch(options);
}
