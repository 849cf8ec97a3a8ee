package dev.backstory.cli.print;

import dev.backstory.port.KeptQuotation;

/** How a list of quotations is written, one after the other. */
public interface QuotationFormat {
  void begin();

  void write(KeptQuotation quotation);
}
