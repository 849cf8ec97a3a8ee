package dev.backstory.cli;

import dev.backstory.store.KeptQuotation;

/** How a list of quotations is written, one after the other. */
interface QuotationFormat {
  void begin();

  void write(KeptQuotation quotation);
}
