import KeratinGraph

/// One variant of a standalone program: its kernels for one instruction set, and the function that runs them one after
/// another.
///
/// Memory is one arena. What kernels may load beyond the end of (a vector at a time) lies in it with a vector of slack:
/// where that is an argument, it is copied.
struct StandaloneSection {
  let instructionSet: InstructionSet
  let sizes: Sizes
  let weights: StandaloneWeights
  let interface: StandaloneInterface
  /// Bytes of the arena, once the text is written.
  private(set) var workspaceBytes = 0

  private var functions = ""
  /// The name of the function for each body: equal bodies are one function.
  private var names: [String: String] = [:]
  private var statements = CWriter()
  /// Where the arena is free at this point of the text.
  private var free = 0
  private var loops = 0

  init(
    _ instructionSet: InstructionSet, _ sizes: Sizes, _ weights: StandaloneWeights,
    _ interface: StandaloneInterface
  ) {
    self.instructionSet = instructionSet
    self.sizes = sizes
    self.weights = weights
    self.interface = interface
  }

  private var word: String { instructionSet.rawValue }

  /// The whole section.
  mutating func text(_ plan: Plan) throws -> String {
    let bytes = plan.layout(sizes)
    let arena = reserve(bytes.total)
    var buffers: [String] = []
    var copies: [(to: String, from: String, bytes: Int)] = []
    let careful = plan.readBeyondEnds(instructionSet)
    for (k, buffer) in plan.buffers.enumerated() {
      switch buffer.place {
      case .input(let number):
        let given = "(unsigned char *)\(interface.inputs[number].name)"
        guard careful.contains(k) else {
          buffers.append(given)
          continue
        }
        let count = buffer.type.byteCount(sizes)
        buffers.append("arena + \(reserve(count + Plan.slack))")
        copy(count, from: given, to: buffers[k])
      case .output(let number):
        let given = "(unsigned char *)\(interface.outputs[number].name)"
        guard careful.contains(k) else {
          buffers.append(given)
          continue
        }
        let count = buffer.type.byteCount(sizes)
        buffers.append("arena + \(reserve(count + Plan.slack))")
        copies.append((given, buffers[k], count))
      case .variable(let number): buffers.append(address(weights.number(variable: number)))
      case .constant(let array): buffers.append(address(weights.number(constant: array)))
      case .arena: buffers.append("arena + \(arena + bytes.offsets[k])")
      }
    }
    for step in plan.steps { try add(step, step.buffers.map { buffers[$0] }) }
    for late in copies { copy(late.bytes, from: late.from, to: late.to) }
    return opening + functions + runner + closing
  }

  private func address(_ number: Int) -> String {
    weights.address(number, isApart: interface.options.keepsWeightsApart)
  }

  /// Memory that later calls do not get, until `free` is set back.
  private mutating func reserve(_ bytes: Int) -> Int {
    let start = free
    free += (bytes + 63) / 64 * 64
    workspaceBytes = max(workspaceBytes, free)
    return start
  }

  // MARK: - Steps

  private mutating func add(_ step: Plan.Step, _ operands: [String]) throws {
    switch step.kernel {
    case .constant(let array):
      copy(array.byteCount, from: address(weights.number(constant: array)), to: operands[0])
    case .scan(let scan): try add(scan, operands)
    case .nest, .scatter, .cumulative, .sort, .foreign:
      guard let emitted = EmittedKernel(step.kernel, instructionSet) else {
        throw GraphError(
          step.primitives.joined(separator: ", "),
          "has a body in Swift, which a C file cannot hold.",
          hint: "give the primitive a body in C.", path: step.scopes)
      }
      call(emitted, step.summary, operands)
    }
  }

  private mutating func call(_ kernel: EmittedKernel, _ label: String, _ operands: [String]) {
    let mark = free
    let scratch = kernel.scratchBytes(sizes)
    let all = operands + (scratch > 0 ? ["arena + \(reserve(scratch))"] : [])
    free = mark
    let counts = kernel.chunkCounts(sizes)
    for (phase, chunks) in counts.enumerated() where chunks > 0 {
      let function = function(kernel, label, phase: counts.count > 1 ? phase : nil)
      statements.open("")
      let list = all.isEmpty ? "0" : all.joined(separator: ", ")
      statements.line("void *const b[] = {\(list)};")
      statements.line("for (long chunk = 0; chunk < \(chunks); chunk++) \(function)(b, chunk);")
      statements.close()
    }
  }

  /// The name of a kernel's function, which is written if it is new.
  private mutating func function(_ kernel: EmittedKernel, _ label: String, phase: Int?) -> String {
    var body = ""
    let numbers = kernel.symbols.map { sizes[$0]! } + (phase.map { [$0] } ?? [])
    if !numbers.isEmpty {
      let values = numbers.map(String.init).joined(separator: ", ")
      body = "  static const long d[] = {\(values)};\n"
    }
    body += kernel.body
    if let known = names[body] { return known }
    let name = "k_\(word)_\(names.count)"
    names[body] = name
    functions += """

      /* \(StandaloneText.comment(label)) */
      K_KERNEL void \(name)(void *const *b, long chunk) {
      \(body)}

      """
    return name
  }

  private mutating func copy(_ bytes: Int, from: String, to: String) {
    if bytes == 0 { return }
    statements.line("memcpy(\(to), \(from), \(bytes));")
  }

  /// A loop. The carried values lie in two places in turn; the first turn reads what the loop was given, the last one
  /// writes what it gives.
  private mutating func add(_ scan: Kernel.Scan, _ operands: [String]) throws {
    let plan = try Plan(scan.body)
    let parameters = scan.body.parameters.map { $0.type.byteCount(sizes) }
    let results = scan.body.results.map { $0.type.byteCount(sizes) }
    let length = scan.length.value(sizes), inputs = parameters.count
    if length == 0 {
      for k in 0..<scan.carried { copy(parameters[k], from: operands[k], to: operands[inputs + k]) }
      return
    }
    let mark = free
    let bytes = plan.layout(sizes)
    let arena = reserve(bytes.total)
    let turn = "turn\(loops)", at = "at\(loops)", loop = loops
    loops += 1
    statements.open("for (long \(turn) = 0; \(turn) < \(length); \(turn)++)")
    statements.line("const long \(at) = \(scan.isReversed ? "\(length - 1) - \(turn)" : turn);")
    for k in 0..<scan.carried {
      let room = (parameters[k] + Plan.slack + 63) / 64 * 64
      let sides = reserve(2 * room)
      let (given, wanted) = (operands[k], operands[inputs + k])
      statements.line(
        "unsigned char *const old\(loop)_\(k) = \(turn) == 0 ? \(given) : arena + \(sides) + \(turn) % 2 * \(room);"
      )
      statements.line(
        "unsigned char *const new\(loop)_\(k) = \(turn) == \(length - 1) ? \(wanted) : arena + \(sides) + (\(turn) + 1) % 2 * \(room);"
      )
    }
    var buffers: [String] = []
    for (k, buffer) in plan.buffers.enumerated() {
      switch buffer.place {
      case .input(let k) where k < scan.carried: buffers.append("old\(loop)_\(k)")
      case .input(let k) where k < scan.carried + scan.sequences:
        buffers.append("\(operands[k]) + \(at) * \(parameters[k])")
      case .input(let k): buffers.append(operands[k])
      case .output(let k) where k < scan.carried: buffers.append("new\(loop)_\(k)")
      case .output(let k): buffers.append("\(operands[inputs + k]) + \(at) * \(results[k])")
      case .constant(let array): buffers.append(address(weights.number(constant: array)))
      case .variable: preconditionFailure("a loop's body has a variable")
      case .arena: buffers.append("arena + \(arena + bytes.offsets[k])")
      }
    }
    for step in plan.steps { try add(step, step.buffers.map { buffers[$0] }) }
    statements.close()
    free = mark
  }

  // MARK: - Around it

  /// The function that runs them all.
  private var runner: String {
    let given = interface.arguments
    return """

      static void k_run_\(word)(\(given.isEmpty ? "" : given + ", ")unsigned char *arena) {
      \(statements.text)}

      """
  }

  /// Names of tile.h that exist once for each instruction set: its types and functions.
  private static let renamed = Set(
    StandaloneText.tiles.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
      .filter { name in
        ["k_tile_", "k_dots_", "k_sums_", "k_vf", "k_turn_"].contains { name.hasPrefix($0) }
      }
  ).sorted()

  private var target: String {
    switch instructionSet {
    case .baseline: ""
    case .avx2: "avx2,fma"
    case .avx512, .avx512bf16: "avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"
    }
  }

  private var opening: String {
    if instructionSet == .baseline { return StandaloneText.tiles }
    let names = Self.renamed.map { "#undef \($0)\n#define \($0) \($0)_\(word)\n" }.joined()
    return """

      /* The same for \(word). */
      #if defined(K_LEVELS) && KERATIN_LEVEL >= \(instructionSet.number)
      #ifdef __clang__
      #pragma clang attribute push(__attribute__((target("\(target)"))), apply_to = function)
      #else
      #pragma GCC push_options
      #pragma GCC target("\(target)")
      #endif
      #undef K_ISA
      #define K_ISA \(instructionSet.number)
      #undef K_VECTOR_BYTES
      \(names)\(StandaloneText.tiles)
      """
  }

  private var closing: String {
    if instructionSet == .baseline { return "" }
    return """
      #ifdef __clang__
      #pragma clang attribute pop
      #else
      #pragma GCC pop_options
      #endif
      #endif

      """
  }
}

extension Plan {
  /// Buffers that some kernel may load a few elements beyond the end of: what register tiles take vectors from, and
  /// whatever a loop gets.
  func readBeyondEnds(_ instructionSet: InstructionSet) -> Set<Int> {
    var found: Set<Int> = []
    for step in steps {
      switch step.kernel {
      case .nest(let nest):
        for contraction in nest.simplified().parts().compactMap(\.contraction) {
          found.insert(step.buffers[contraction.b.operand])
          if contraction.sharesLane { found.insert(step.buffers[contraction.a.operand]) }
        }
      case .scan: found.formUnion(step.buffers)
      case .constant, .scatter, .cumulative, .sort, .foreign: continue
      }
    }
    return found
  }
}

extension Plan.Step {
  /// For people, without places in files: `convolution, add, relu in model "mnist"/conv2d (Conv2D, filters: 32)`.
  var summary: String {
    let names = primitives.joined(separator: ", ")
    let places = scopes.map { $0.replacing(#/, at [^,]*?:[0-9]+/#, with: "") }
    return places.isEmpty ? names : "\(names) in \(places.joined(separator: ", "))"
  }
}
