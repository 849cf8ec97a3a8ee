package dev.backstory.cli;

import dev.backstory.config.ModelConfig;
import dev.backstory.port.ModelLedger;
import dev.backstory.port.ModelLedger.Refusals;
import dev.backstory.port.ModelLedger.Use;
import dev.backstory.site.Wording;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;

/** What language models cost, for display. */
final class ModelUsage {
  private static final String ROW = "%-10s  %8s %8s %8s %12s %12s %12s  %s%n";

  private final ModelLedger ledger;
  private final ModelConfig settings;
  private final PrintWriter out;

  ModelUsage(ModelLedger ledger, ModelConfig settings, PrintWriter out) {
    this.ledger = ledger;
    this.settings = settings;
    this.out = out;
  }

  /**
   * @param days up to this one
   */
  void print(LocalDate today, int days) {
    LocalDate since = today.minusDays(Math.max(1, days) - 1L);
    List<Use> uses = ledger.uses(since);
    if (uses.isEmpty()) {
      out.println("no model has been asked since " + since);
    } else {
      out.printf(
          ROW,
          "day",
          "answered",
          "failed",
          "reused",
          "tokens read",
          "written",
          "put aside",
          "model");
      uses.forEach(this::print);
    }
    refusals(ledger.refusals(since));
    out.printf(
        "spent today: %,d of %,d tokens; %s kept%n",
        ledger.spent(today),
        settings.tokensPerDay(),
        Wording.count(ledger.answers(), "answer", "answers"));
    out.flush();
  }

  private void print(Use use) {
    out.printf(
        ROW,
        use.day(),
        "%,d".formatted(use.answered()),
        "%,d".formatted(use.failed()),
        "%,d".formatted(use.reused()),
        "%,d".formatted(use.tokensIn()),
        "%,d".formatted(use.tokensOut()),
        "%,d".formatted(use.reserved()),
        use.model());
  }

  private void refusals(List<Refusals> refusals) {
    if (!refusals.isEmpty()) {
      out.println("not used:");
    }
    for (Refusals each : refusals) {
      out.printf(
          "  %,6d  %s (%s, prompt %s)%n", each.times(), each.reason(), each.model(), each.prompt());
    }
  }
}
