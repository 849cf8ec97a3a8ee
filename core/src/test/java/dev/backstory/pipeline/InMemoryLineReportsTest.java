package dev.backstory.pipeline;

import dev.backstory.port.LineReports;
import dev.backstory.port.LineReportsContract;

class InMemoryLineReportsTest extends LineReportsContract {
  private final LineReports reports = new InMemoryLineReports();

  @Override
  protected LineReports reports() {
    return reports;
  }
}
