package dev.backstory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.knowledge.KnowledgeBase;
import dev.backstory.knowledge.KnowledgeBuilder;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.port.EntityGlossary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownEntitiesTest {
  private static final EntityGlossary DICTIONARY =
      name ->
          name.startsWith("Port")
              ? List.of(
                  new Gloss("d:1", name, EntityType.PLACE, "a port", "Dictionary", "none", null, 0))
              : List.of();

  @TempDir Path data;

  @Test
  void withoutAKnowledgeBaseTheDictionaryAnswers() throws IOException {
    try (KnownEntities entities = KnownEntities.of(data, DICTIONARY)) {
      assertThat(entities.find("Port Amber")).extracting(Gloss::entityId).containsExactly("d:1");
    }
  }

  @Test
  void theKnowledgeBaseAnswersFirstAndTheDictionaryWhatItLacks() throws IOException {
    read(true);
    try (KnownEntities entities = KnownEntities.of(data, DICTIONARY)) {
      assertThat(entities.find("Port Amber")).extracting(Gloss::entityId).containsExactly("own:1");
      assertThat(entities.find("Port Lind")).extracting(Gloss::entityId).containsExactly("d:1");
      assertThat(entities.find("Lind")).isEmpty();
    }
  }

  @Test
  void oneThatIsStillBeingBuiltIsNotAsked() throws IOException {
    read(false);
    try (KnownEntities entities = KnownEntities.of(data, DICTIONARY)) {
      assertThat(entities.find("Port Amber")).extracting(Gloss::entityId).containsExactly("d:1");
    }
  }

  private void read(boolean finish) throws IOException {
    String line =
        """
        {"id":"own:1","name":"Port Amber","type":"place","description":"harbour town","source":"Test","licence":"own"}
        """;
    try (KnowledgeBuilder builder =
        KnowledgeBuilder.open(data.resolve(KnowledgeBase.FOLDER), List.of("en"), 0, _ -> {})) {
      builder.readOwn(
          "own", new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), _ -> {});
      if (finish) {
        builder.finish();
      }
    }
  }
}
