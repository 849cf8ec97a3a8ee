package dev.backstory.desk;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.backstory.support.EvidenceGate;
import dev.backstory.support.EvidenceText;
import java.util.Map;

/** Texts that claims rest on, read when first asked for; the latest are held. */
public final class EvidenceTexts {
  private static final int HELD = 200;

  private final LoadingCache<String, EvidenceText> read;

  /**
   * @param texts by their ids; one that is not there is empty
   */
  public EvidenceTexts(EvidenceGate gate, Map<String, String> texts) {
    this.read =
        Caffeine.newBuilder()
            .maximumSize(HELD)
            .build(id -> gate.evidence(texts.getOrDefault(id, "")));
  }

  public EvidenceText read(String id) {
    return read.get(id);
  }
}
