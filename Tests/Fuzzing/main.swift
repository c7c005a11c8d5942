// SPDX-License-Identifier: Apache-2.0

#if FUZZING
  var count = CommandLine.argc
  var arguments = CommandLine.unsafeArgv
  let status = runDriver(&count, &arguments) { data, size in
    readMadeUpBook(UnsafeBufferPointer(start: data, count: size))
    return 0
  }

  /// libFuzzer's own loop over inputs that it makes up.
  @_silgen_name("LLVMFuzzerRunDriver")
  func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt
#else
  import Foundation

  for file in CommandLine.arguments.dropFirst() {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    bytes.withUnsafeBufferPointer { readMadeUpBook($0) }
  }
  print("\(CommandLine.arguments.count - 1) inputs read")
#endif
