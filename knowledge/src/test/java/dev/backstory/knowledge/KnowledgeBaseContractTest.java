package dev.backstory.knowledge;

import dev.backstory.port.EntityGlossary;
import dev.backstory.port.EntityGlossaryContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class KnowledgeBaseContractTest extends EntityGlossaryContract {
  private static final String ENTRIES =
      """
      {"id":"own:1","name":"Port Amber","type":"place","description":"harbour town","source":"Test","licence":"own","popularity":3}
      {"id":"own:2","name":"Port Amber","type":"organisation","description":"football club","source":"Test","licence":"own"}
      """;

  @TempDir Path folder;
  private KnowledgeBase base;

  @BeforeEach
  void build() throws IOException {
    try (KnowledgeBuilder builder =
        KnowledgeBuilder.open(folder, List.of("en"), 0, rejected -> {})) {
      builder.readOwn(
          "own", new ByteArrayInputStream(ENTRIES.getBytes(StandardCharsets.UTF_8)), read -> {});
      builder.finish();
    }
    base = KnowledgeBase.open(folder);
  }

  @AfterEach
  void close() throws IOException {
    base.close();
  }

  @Override
  protected EntityGlossary glossary() {
    return base;
  }

  @Override
  protected String known() {
    return "Port Amber";
  }
}
