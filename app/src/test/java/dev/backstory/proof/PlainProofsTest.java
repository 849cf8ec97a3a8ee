package dev.backstory.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Rejection;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainProofsTest {
  @Test
  void aProofIsALineForEachThing() {
    StringWriter written = new StringWriter();
    PlainProofs proofs = new PlainProofs(new PrintWriter(written));
    proofs.add(ProofFixture.proof());
    proofs.finish(List.of(new Rejection("a.jsonl:2", "no\u001Btext")));
    assertThat(written)
        .hasToString(
            """
            === ferry-1
            headline  No ferry to <Norvale>
            from      The Courier · Ines Halvard · 3 March 2026, 10:00 UTC
            read      3 sentences, 2 attributions, 1 quoted without attribution, 3 names, 1 date, 1 figure
            roles     1 main, 1 current_context, 1 evaluation

            ¶ 1
            1  main 0.81 speech [0-67]
               \uD83D\uDEA2 Norvale has no ferry, Mayor Piet Lund told the Courier on Monday.
               a1 indirect [2-22]
                  Norvale has no ferry
                  told → Mayor Piet Lund = Piet Lund (Mayor)
               name 1 Norvale, place
               name 2 Piet Lund, person
               name 3 Courier, organisation
               date on Monday = 2 March 2026, past, of “told”
            2  evaluation 0.50 speech [68-120]
               He called it “a slap in the face” for nine villages.
               a2 mixed [81-119]
                  “a slap in the face” for nine villages
                  called → He = Piet Lund (Mayor)
               figure nine villages. = at least 9 village

            ¶ 2
            -  heading [122-131]: What next

            ¶ 3
            3  current_context 0.30 [133-191]
               The “experts” <script>alert(1)</script> & Lund kept quiet.
               not attributed [137-146] “experts”

            ¶ 4
            -  not read [191-211]: This was not read.

            names
            1  Norvale, place ×1 in 1: Norvale
            2  Piet Lund, person ×2 in 1 3: Piet Lund | Lund
            3  Courier, organisation ×1 in 1: Courier

            === rejected
            a.jsonl:2: no text
            """);
  }
}
