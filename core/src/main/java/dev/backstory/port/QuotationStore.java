package dev.backstory.port;

import java.util.function.Consumer;

/** The quotations of all stories that are published. */
public interface QuotationStore {
  /**
   * Hands over what is wanted one by one: by time of publication, undated ones last, those of one
   * time in the order in which their articles were placed, and those of one article in that of its
   * text. Memory is the same however many there are.
   */
  void list(QuotationQuery query, Consumer<KeptQuotation> use);
}
