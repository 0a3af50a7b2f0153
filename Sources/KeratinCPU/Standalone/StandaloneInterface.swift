import KeratinGraph

/// What a caller sees of a standalone program: names, types, sizes, functions, and the header that declares them.
struct StandaloneInterface: Sendable {
  struct Parameter: Sendable {
    let name: String
    /// `float`
    let type: String
    let tensor: TensorType
    let shape: [Int]
    var count: Int { shape.reduce(1, *) }
    var description: String {
      "\(tensor.elementType.longName) [\(shape.map { "\($0)" }.joined(separator: ", "))]"
    }
  }
  let name: String
  let inputs: [Parameter]
  let outputs: [Parameter]
  let options: StandaloneProgram.Options
  let weights: StandaloneWeights

  init(
    _ program: Program, _ sizes: Sizes, _ options: StandaloneProgram.Options,
    _ weights: StandaloneWeights
  ) {
    name = StandaloneText.identifier(options.name)
    self.options = options
    self.weights = weights
    var taken: Set<String> = []
    func parameters(_ tensors: [Tensor], _ names: [String], _ word: String) -> [Parameter] {
      tensors.enumerated().map { k, tensor in
        let wish =
          tensors.count == 1 ? word : names.count == tensors.count ? names[k] : "\(word)_\(k)"
        var name = StandaloneText.identifier(wish)
        while !taken.insert(name).inserted { name += "_" }
        return Parameter(
          name: name, type: StandaloneText.callerType(tensor.elementType), tensor: tensor.type,
          shape: tensor.shape.map { $0.value(sizes) })
      }
    }
    inputs = parameters(program.inputs, options.inputNames, "input")
    outputs = parameters(program.outputs, options.outputNames, "output")
  }

  /// `const float *input, float *output`
  var arguments: String {
    let given =
      inputs.map { "const \($0.type) *\($0.name)" } + outputs.map { "\($0.type) *\($0.name)" }
    return ((options.keepsWeightsApart ? ["const void *weights"] : []) + given).joined(
      separator: ", ")
  }
  var argumentNames: String {
    ((options.keepsWeightsApart ? ["weights"] : []) + (inputs + outputs).map(\.name))
      .joined(separator: ", ")
  }
  private var predictPrototype: String {
    let given = arguments
    return "void \(name)_predict(\(given.isEmpty ? "" : given + ", ")void *workspace)"
  }
  var loadPrototype: String { "int \(name)_load(const char *path, void *weights)" }

  private var macro: String { name.uppercased() }

  // MARK: - Texts

  /// The head of the C file: what it is, and the same declarations as in the header.
  func head(_ workspaceBytes: Int) -> String {
    comment + "#include <stddef.h>\n#include <stdint.h>\n\n" + declarations(workspaceBytes)
  }

  func header(_ workspaceBytes: Int) -> String {
    """
    \(comment)#ifndef \(macro)_H
    #define \(macro)_H

    #include <stddef.h>
    #include <stdint.h>

    #ifdef __cplusplus
    extern "C" {
    #endif

    \(declarations(workspaceBytes))
    #ifdef __cplusplus
    }
    #endif

    #endif

    """
  }

  /// What every file of ours begins with.
  static let mark = "/* Compiled ahead of time by Keratin."

  private var comment: String {
    var lines = [Self.mark]
    lines += options.notes.map { "   " + StandaloneText.comment($0) }
    lines += inputs.map { "   \($0.name): \($0.description)" }
    lines += outputs.map { "   \($0.name): \($0.description)" }
    return lines.joined(separator: "\n") + " */\n"
  }

  private func declarations(_ workspaceBytes: Int) -> String {
    var text = "/* Numbers that each argument holds, row by row. */\n"
    for parameter in inputs + outputs {
      text += "#define \(macro)_\(parameter.name.uppercased())_COUNT \(parameter.count)\n"
    }
    text += """

      /* Bytes of memory that a call needs for itself; any address will do. */
      #define \(macro)_WORKSPACE_BYTES \(workspaceBytes)

      """
    if options.keepsWeightsApart {
      text += """

        /* Bytes of the file of weights. */
        #define \(macro)_WEIGHTS_BYTES \(weights.byteCount)

        /* Reads the file into memory of that size, as malloc gives it. Returns 0; 1 where the file cannot be opened, 2 where
           it is shorter or longer, 3 where its bytes are not those of this program, 4 on a machine that puts the most
           significant byte first. */
        \(loadPrototype);

        """
    }
    if !options.classNames.isEmpty {
      text += """

        /* Names of the classes. */
        extern const char *const \(name)_class_names[\(options.classNames.count)];

        """
    }
    text += """

      /* Computes the outputs from the inputs, which are not changed\(options.keepsWeightsApart ? ", and the weights that were read" : ""). Any number of threads may call it at
         once, each with a workspace of its own. */
      \(predictPrototype);

      """
    return text
  }

  /// What comes last: the function that chooses among the variants, and the names.
  var functions: String {
    var text = ""
    if !options.classNames.isEmpty {
      text += "\nconst char *const \(name)_class_names[\(options.classNames.count)] = {\n"
      for name in options.classNames { text += "  \(StandaloneText.string(name)),\n" }
      text += "};\n"
    }
    let given = argumentNames, call = given.isEmpty ? "arena" : given + ", arena"
    text += """

      \(predictPrototype) {
        unsigned char *const arena = (unsigned char *)(((uintptr_t)workspace + 63) / 64 * 64);

      """
    if !options.isPortable {
      text += """
        #ifdef K_LEVELS
          __builtin_cpu_init();
        #if KERATIN_LEVEL >= 2
          if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
              && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")
              && __builtin_cpu_supports("fma")) {
            k_run_avx512(\(call));
            return;
          }
        #endif
        #if KERATIN_LEVEL >= 1
          if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
            k_run_avx2(\(call));
            return;
          }
        #endif
        #endif

        """
    }
    return text + "  k_run_baseline(\(call));\n}\n"
  }
}

extension ElementType {
  /// For people: `float32`.
  fileprivate var longName: String {
    switch self {
    case .float32: "float32"
    case .float64: "float64"
    case .float16: "float16 (its bits)"
    case .bfloat16: "bfloat16 (its bits)"
    case .int8: "int8"
    case .uint8: "uint8"
    case .bool: "bool (0 or 1)"
    case .int32: "int32"
    case .int64: "int64"
    case .uint32: "uint32"
    case .uint64: "uint64"
    }
  }
}
