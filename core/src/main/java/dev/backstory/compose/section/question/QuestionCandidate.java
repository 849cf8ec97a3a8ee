package dev.backstory.compose.section.question;

import dev.backstory.model.Claim.Template;
import dev.backstory.sentence.StorySentence;

/** A question that a reader may have, and the sentence that answers it. */
record QuestionCandidate(QuestionKind kind, Template template, StorySentence answer) {}
