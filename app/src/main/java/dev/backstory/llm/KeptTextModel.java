package dev.backstory.llm;

import dev.backstory.port.ModelLedger;
import dev.backstory.port.TextModel;

/** A model that says again what it has said before, and is asked nothing. */
public final class KeptTextModel implements TextModel {
  private final String name;
  private final ModelLedger ledger;

  public KeptTextModel(String name, ModelLedger ledger) {
    this.name = name;
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Outcome ask(Question question) {
    return ledger
        .answer(AccountedTextModel.fingerprint(name, question))
        .<Outcome>map(kept -> new Answer(kept.text(), Tokens.NONE, kept.cutOff(), kept.enforced()))
        .orElseGet(() -> new Failure(Cause.NOT_ASKED, "not asked yet"));
  }
}
