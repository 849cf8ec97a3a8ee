package dev.backstory.pipeline;

import dev.backstory.port.admin.RulingQueue;
import java.util.List;
import java.util.Map;

/** Where nobody decides anything by hand. */
final class NoRulings implements RulingQueue {
  @Override
  public boolean isEmpty() {
    return true;
  }

  @Override
  public List<Task> due() {
    return List.of();
  }

  @Override
  public void done(
      long id, String otherId, List<String> stay, List<String> changed, Runnable work) {
    throw new IllegalArgumentException("no such decision: " + id);
  }

  @Override
  public void undone(long id, Runnable work) {
    throw new IllegalArgumentException("no such decision: " + id);
  }

  @Override
  public void fail(long id, String fault) {
    throw new IllegalArgumentException("no such decision: " + id);
  }

  @Override
  public List<Bound> standing() {
    return List.of();
  }

  @Override
  public Map<String, String> stories() {
    return Map.of();
  }
}
