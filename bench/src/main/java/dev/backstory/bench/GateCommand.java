package dev.backstory.bench;

import dev.backstory.bench.data.Folders;
import dev.backstory.bench.gate.QualityGate;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench gate}: the quality gate, whole or in parts. */
@Command(
    name = "gate",
    description = "Measure on labelled data and fail where a figure is below its floor.")
final class GateCommand implements Callable<Integer> {
  /** The parts, for the help. */
  static final class Parts implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return QualityGate.parts().iterator();
    }
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "PART",
      completionCandidates = Parts.class,
      description = "what to measure (default: all): ${COMPLETION-CANDIDATES}")
  private List<String> parts = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    for (String part : parts) {
      if (!QualityGate.parts().contains(part)) {
        throw new ParameterException(spec.commandLine(), "there is no part " + part);
      }
    }
    List<String> wanted = parts.isEmpty() ? QualityGate.parts() : parts;
    boolean held = QualityGate.holds(Folders.data(), wanted);
    return held ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
