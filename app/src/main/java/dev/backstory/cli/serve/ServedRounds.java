package dev.backstory.cli.serve;

import dev.backstory.desk.Rounds;
import dev.backstory.metrics.Metrics;
import dev.backstory.model.Rejection;
import dev.backstory.rounds.FetchReport;
import dev.backstory.web.LiveSite;
import dev.backstory.webhook.WebhookDeliveries;

/** Rounds of a server: shown at once, counted, and said. */
record ServedRounds(LiveSite site, Metrics metrics, WebhookDeliveries webhooks, ServerLog log)
    implements Rounds.Listener {
  @Override
  public void summary(String line) {
    log.summary(line);
  }

  @Override
  public void rejected(String line) {
    log.rejected(line);
  }

  @Override
  public void rejected(String what, Rejection rejection) {
    log.rejected(what, rejection);
  }

  @Override
  public void failed(RuntimeException failure) {
    log.failed(failure);
  }

  @Override
  public void told() {
    site.refresh();
    webhooks.told();
  }

  @Override
  public void fetched(FetchReport report) {
    metrics.fetched(report);
    log.fetched(report);
  }

  @Override
  public void rounded(boolean well) {
    metrics.rounded(well);
  }
}
