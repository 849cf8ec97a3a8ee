package dev.backstory.cli;

import dev.backstory.store.KeptQuotation;
import dev.backstory.web.SiteJson;
import java.io.PrintWriter;

/** A line of JSON for each quotation, with all that is known. */
final class JsonLineFormat implements QuotationFormat {
  private final PrintWriter out;

  JsonLineFormat(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin() {}

  @Override
  public void write(KeptQuotation quotation) {
    out.print(SiteJson.json(quotation));
  }
}
