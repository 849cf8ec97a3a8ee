package dev.backstory.webhook;

import dev.backstory.webhook.Webhooks.Step;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells all webhooks what there is, in the order in which it happened, until it is closed. Each has
 * a thread of its own while there is something to tell it, so that one that is slow or dead holds
 * nobody up.
 */
public final class WebhookDeliveries implements AutoCloseable {
  private final Webhooks webhooks;
  private final Listener listener;
  private final Duration pause;
  private final Semaphore wanted = new Semaphore(0);
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile boolean closed;

  /** Is told how deliveries go. */
  public interface Listener {
    /** Something was sent; whether it was taken. */
    void sent(boolean taken);

    /** A webhook takes nothing any more; its page says why. */
    void switchedOff(String name);

    /** It could not be looked or kept; it is tried again. */
    void failed(RuntimeException failure);
  }

  /**
   * Begins.
   *
   * @param pause after which it looks by itself at the latest
   */
  public WebhookDeliveries(Webhooks webhooks, Listener listener, Duration pause) {
    this.webhooks = webhooks;
    this.listener = listener;
    this.pause = pause;
    this.thread = Thread.ofPlatform().daemon().name("webhooks").start(this::run);
  }

  /** Something may have happened. */
  public void told() {
    wanted.release();
  }

  private void run() {
    while (!closed) {
      try {
        webhooks.look();
        webhooks.due().forEach(this::begin);
      } catch (RuntimeException e) {
        fail(e);
      }
      try {
        if (wanted.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          wanted.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void begin(String name) {
    if (underWay.add(name)) {
      Thread.ofVirtual().start(() -> tell(name));
    }
  }

  private void tell(String name) {
    try {
      boolean going = true;
      while (going && !closed) {
        going = goesOn(name, webhooks.step(name));
      }
    } catch (RuntimeException e) {
      fail(e);
    } finally {
      underWay.remove(name);
    }
  }

  private boolean goesOn(String name, Step step) {
    if (step == Step.TAKEN || step == Step.FAILED || step == Step.SWITCHED_OFF) {
      listener.sent(step == Step.TAKEN);
    }
    if (step == Step.SWITCHED_OFF) {
      listener.switchedOff(name);
    }
    return step == Step.TAKEN || step == Step.PASSED;
  }

  /** What breaks off since the program is to stop is no failure. */
  private void fail(RuntimeException failure) {
    if (!closed) {
      listener.failed(failure);
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
