package dev.backstory.cli.print;

import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.KeptQuotation;
import java.io.PrintWriter;

/** A line of JSON for each quotation, with all that is known. */
public final class JsonLineFormat implements QuotationFormat {
  private final PrintWriter out;

  public JsonLineFormat(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin() {}

  @Override
  public void write(KeptQuotation quotation) {
    out.print(PageCodec.json(quotation));
  }
}
