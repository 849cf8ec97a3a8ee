package dev.backstory.compose.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.EntityType;
import dev.backstory.model.Role;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeEvidenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERSON | Bo Dahl | Bo Dahl, 61, opened the gate. | true",
        "PERSON | Bo Dahl | Mr Dahl opened the gate for Bo Dahl. | true",
        "PERSON | Bo Dahl | Bo Dahl, who was there, opened the gate. | true",
        "PERSON | Arl Rovers | Arl Rovers have won the cup. | false",
        "PERSON | Arl Rovers | Arl Rovers, who were second, have won the cup. | false",
        "PERSON | Northreach Launch | Northreach Launch built the rocket. | false",
        "ORGANISATION | Rivers Authority | The Rivers Authority opened the gate. | true",
        "ORGANISATION | Sea Thrift | The Sea Thrift left Arl at noon. | false",
        "PLACE | Arl | The gate was opened in Arl on Monday. | true",
        "PLACE | Brennet | Brennet rose by two metres. | false"
      })
  void aTypeIsSureWhereTheArticlesShowIt(
      EntityType type, String name, String sentence, boolean sure) {
    ArticleFixture article =
        new ArticleFixture("a", "Arl Gazette").line(Role.MAIN, sentence).mention(name, name, type);
    Topic topic =
        new Topic(name, type, Set.of(name), 1, ArticleFixture.material(article).sentences());
    assertThat(TypeEvidence.isSure(topic)).isEqualTo(sure);
  }
}
