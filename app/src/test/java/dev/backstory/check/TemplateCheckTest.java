package dev.backstory.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Template;
import dev.backstory.model.Evidence;
import dev.backstory.pipeline.PageCodec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateCheckTest {
  private static final List<Evidence> EVIDENCE = List.of(new Evidence("a", 0, 40));
  private static final Template MAYOR = Template.whoIs("Ada Lind", "the mayor of Orrin");

  private static List<String> faults(Template template, String evidence) {
    return TemplateCheck.faults(Claim.of(template, EVIDENCE), evidence);
  }

  @Test
  void itsPatternFilledIsItsText() {
    Claim claim = Claim.of(MAYOR, EVIDENCE);

    assertThat(claim.text()).isEqualTo("Ada Lind is the mayor of Orrin.");
    assertThat(faults(MAYOR, "Mayor of Orrin Ada Lind spoke.")).isEmpty();
    assertThat(faults(MAYOR, "")).as("no text to look into").isEmpty();
    assertThat(
            TemplateCheck.faults(
                new Claim(
                    "",
                    "Ada Lind is a thief.",
                    List.of(),
                    EVIDENCE,
                    List.of(),
                    Claim.TEMPLATE,
                    0,
                    MAYOR,
                    List.of()),
                ""))
        .containsExactly("does not follow from its template: Ada Lind is a thief.");
  }

  @Test
  void whatFillsItIsInTheEvidence() {
    assertThat(faults(MAYOR, "Ada Lind, a baker in Orrin, spoke."))
        .containsExactly("the words of its template is not in its evidence: the mayor of Orrin");
    assertThat(faults(MAYOR, "Orm Vale, mayor of Orrin, spoke."))
        .containsExactly("the name of its template is not in its evidence: Ada Lind");
    assertThat(
            faults(Template.whoIs("Ada Lind", "a Norvale senator"), "Norvale Sen. Ada Lind spoke."))
        .as("spelled out")
        .isEmpty();
    assertThat(faults(MAYOR, "It weakens mayor of Orrin Ada Lind’s plans.")).isEmpty();
    assertThat(faults(MAYOR, "It weakens mayor of Orrin Ada Lind's plans.")).isEmpty();
  }

  @Test
  void onlyThePatternsOfTheProgramMakeClaims() {
    assertThat(faults(new Template("{name} was {words}.", MAYOR.slots()), ""))
        .containsExactly("no template of this program: {name} was {words}.");
    assertThat(faults(new Template(Template.WHO_IS, Map.of("name", "Ada")), ""))
        .containsExactly("no template of this program: {name} is {words}.");
  }

  @Test
  void onlyClaimsOfTemplatesHaveOneInTheirJson() {
    Claim read = PageCodec.read(PageCodec.json(Claim.of(MAYOR, EVIDENCE)), Claim.class);
    Claim words = new Claim("It rained.", EVIDENCE, List.of(), Claim.EXTRACTED);

    assertThat(read.template()).isEqualTo(MAYOR);
    assertThat(PageCodec.json(words)).doesNotContain("\"template\"");
  }
}
