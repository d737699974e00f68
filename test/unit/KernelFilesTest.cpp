//===- KernelFilesTest.cpp - names, releases, folders ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/KernelImage.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <gtest/gtest.h>

using namespace llvm;
using namespace corify::btf;

namespace {
struct NameCase {
  const char *Path, *Name, *Release, *Arch;
};

class Folder : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(sys::fs::createUniqueDirectory("kernels", Root));
  }
  void TearDown() override { sys::fs::remove_directories(Root); }

  std::string touch(StringRef Name) {
    SmallString<128> Path(Root);
    sys::path::append(Path, Name);
    sys::fs::create_directories(sys::path::parent_path(Path));
    std::error_code EC;
    raw_fd_ostream(Path, EC) << "x";
    EXPECT_FALSE(EC) << Path.str().str();
    return Path.str().str();
  }
  std::vector<std::string> namesIn(const std::string &Path) {
    auto Kernels = findKernels({Path});
    if (!Kernels)
      return {toString(Kernels.takeError())};
    std::vector<std::string> Names;
    for (const KernelFile &K : *Kernels)
      Names.push_back(K.Name);
    return Names;
  }

  SmallString<128> Root;
};
} // namespace

TEST(KernelFiles, describesNames) {
  const NameCase Cases[] = {
      {"6.1.192-deb12-amd64.btf.xz", "6.1.192-deb12-amd64", "6.1.192", "amd64"},
      {"/b/ubuntu/20.04/x86_64/5.4.0-91-generic.btf.tar.xz", "5.4.0-91-generic",
       "5.4.0", "amd64"},
      {"/b/centos/8/arm64/4.18.0-147.5.1.el8_1.aarch64.btf.tar.xz",
       "4.18.0-147.5.1.el8_1.aarch64", "4.18.0", "arm64"},
      {"/boot/vmlinuz-6.1.0-56-amd64", "6.1.0-56-amd64", "6.1.0", "amd64"},
      {"6.1.176-deb12-686pae-i386.btf", "6.1.176-deb12-686pae-i386", "6.1.176",
       "i386"},
      {"/usr/lib/modules/7.2.13+deb14-arm64/vmlinuz", "7.2.13+deb14-arm64",
       "7.2.13", "arm64"},
      {"linux-image-6.1.0-50-amd64_6.1.176-1_amd64.deb", "6.1.0-50-amd64",
       "6.1.0", "amd64"},
      {"5.4-test-amd64.btf", "5.4-test-amd64", "5.4", "amd64"},
      {"5.19.0-rc3-test.btf", "5.19.0-rc3-test", "5.19.0", ""},
      {"linux/vmlinux", "vmlinux", "", ""},
      {"Image.gz", "Image", "", ""},
      {"bzImage-v6.8", "v6.8", "6.8", ""},
      {"6.18.44-fc-v657-amd64.btf", "6.18.44-fc-v657-amd64", "6.18.44",
       "amd64"}};
  for (const NameCase &C : Cases) {
    KernelFile K = describeKernelFile(C.Path);
    EXPECT_EQ(K.Name, C.Name);
    EXPECT_EQ(K.Release, C.Release) << C.Path;
    EXPECT_EQ(K.Arch, C.Arch) << C.Path;
  }
}

TEST(KernelFiles, knowsTargetsByName) {
  for (const char *Name :
       {"a.btf", "a.btf.xz", "a.btf.tar.xz", "a.tar.xz", "vmlinux",
        "vmlinux-6.1", "vmlinux.zst", "vmlinuz", "vmlinuz-linux", "bzImage",
        "bzImage.gz", "Image", "Image.gz", "zImage", "vmlinuz.efi"})
    EXPECT_TRUE(isKernelFileName(Name)) << Name;
  for (const char *Name :
       {"README.md", "MANIFEST.tsv", "ext4.ko", "ext4.ko.xz", "vmlinux.h",
        "vmlinux-header", "vmlinux.lds", "vmlinuxes", "Images", "config-6.1",
        "initrd.img-6.1", "System.map-6.1", "btf", "a.tar.gz"})
    EXPECT_FALSE(isKernelFileName(Name)) << Name;
}

TEST(KernelFiles, takesDebiansNumbersFromItsBanner) {
  EXPECT_EQ(releaseNumbers("Linux version 6.1.0-56-amd64 (x) #1 SMP "
                           "PREEMPT_DYNAMIC Debian 6.1.192-2 (2026-07-02)"),
            "6.1.192");
  EXPECT_EQ(releaseNumbers("Linux version 5.15.0 (Debian 12.2.0-14)"),
            "5.15.0");
  EXPECT_EQ(releaseNumbers("no 6 number.s here"), "");
}

TEST(KernelFiles, comparesReleasesByNumbers) {
  EXPECT_TRUE(isOlderRelease("5.4", "5.10.262"));
  EXPECT_FALSE(isOlderRelease("5.10.262", "5.4"));
  EXPECT_TRUE(isOlderRelease("6.1", "6.1.1"));
  EXPECT_FALSE(isOlderRelease("6.1.0", "6.1"));
  EXPECT_FALSE(isOlderRelease("", "6.1"));
  EXPECT_TRUE(isOlderRelease("6.1", ""));
  EXPECT_FALSE(isOlderRelease("", ""));
}

TEST(KernelFiles, normalizesArchitectures) {
  EXPECT_EQ(normalizeArch("x86_64"), "amd64");
  EXPECT_EQ(normalizeArch("AArch64"), "arm64");
  EXPECT_EQ(normalizeArch("i686"), "i386");
  EXPECT_EQ(normalizeArch("riscv64"), "riscv64");
  EXPECT_EQ(normalizeArch("vax"), "vax");
}

TEST_F(Folder, isSearchedDeeplyAndSorted) {
  touch("a/5.10.1-amd64.btf");
  touch("b/c/5.4.2-amd64.btf.xz");
  touch("unknown.btf");
  touch("b/README.md");
  EXPECT_EQ(
      namesIn(Root.str().str()),
      (std::vector<std::string>{"5.4.2-amd64", "5.10.1-amd64", "unknown"}));
}

TEST_F(Folder, givesEachFileOnce) {
  std::string File = touch("5.10.1.btf");
  ASSERT_FALSE(
      sys::fs::create_link("5.10.1.btf", (Root.str() + "/0.0.btf").str()));
  ASSERT_FALSE(
      sys::fs::create_link("nowhere.btf", (Root.str() + "/1.0.btf").str()));
  auto Kernels = findKernels({Root.str().str(), File});
  ASSERT_TRUE(bool(Kernels));
  ASSERT_EQ(Kernels->size(), 1u);
  EXPECT_EQ((*Kernels)[0].Name, "5.10.1");
}

TEST_F(Folder, takesAFileWhateverItsName) {
  EXPECT_EQ(namesIn(touch("ext4.ko")), std::vector<std::string>{"ext4.ko"});
}

TEST_F(Folder, withNothingIsAnError) {
  touch("README.md");
  EXPECT_EQ(namesIn(Root.str().str())[0].rfind(
                Root.str().str() + ": no kernel in this folder", 0),
            0u);
}

TEST_F(Folder, thatIsMissingIsAnError) {
  EXPECT_EQ(namesIn("/nonexistent")[0],
            "/nonexistent: No such file or directory");
}
