package dev.backstory.bench;

import dev.backstory.bench.gate.QualityGate;
import dev.backstory.bench.polls.PollsReplay;
import dev.backstory.bench.train.BodyTrainer;
import dev.backstory.bench.train.ContentTrainer;
import dev.backstory.bench.train.RoleTrainer;
import dev.backstory.bench.train.StemFrequencyTrainer;
import dev.backstory.bench.train.StorySimilarityTrainer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.Main;

/** What measures and trains, by name: {@code ./backstory bench gate}. */
public final class Bench {
  private interface Tool {
    void main(String[] args) throws Exception;
  }

  private static final Map<String, Tool> TOOLS =
      new TreeMap<>(
          Map.of(
              "gate", QualityGate::main,
              "jmh", Main::main,
              "train-body", BodyTrainer::main,
              "polls", PollsReplay::main,
              "train-roles", RoleTrainer::main,
              "train-content", ContentTrainer::main,
              "train-stems", StemFrequencyTrainer::main,
              "train-stories", StorySimilarityTrainer::main));

  private Bench() {}

  public static void main(String[] args) throws Exception {
    Tool tool = args.length == 0 ? null : TOOLS.get(args[0]);
    if (tool == null) {
      System.err.println("usage: bench " + String.join("|", TOOLS.keySet()) + " [ARGUMENT…]");
      System.exit(2);
      return;
    }
    tool.main(Arrays.copyOfRange(args, 1, args.length));
  }
}
