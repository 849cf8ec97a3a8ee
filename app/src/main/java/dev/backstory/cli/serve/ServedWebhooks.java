package dev.backstory.cli.serve;

import dev.backstory.metrics.Metrics;
import dev.backstory.webhook.WebhookDeliveries;

/** Deliveries of a server: counted, and said where the owner has to do something. */
record ServedWebhooks(Metrics metrics, ServerLog log) implements WebhookDeliveries.Listener {
  @Override
  public void sent(boolean taken) {
    metrics.delivered(taken);
  }

  @Override
  public void switchedOff(String name) {
    log.warn("the webhook " + name + " is switched off: /admin/webhooks says why");
  }

  @Override
  public void failed(RuntimeException failure) {
    log.failed(failure);
  }
}
