/**
 * Language models behind {@link dev.backstory.port.TextModel}: the endpoint, and what may be spent
 * on it. Nothing here writes to a log, and no message has words of articles, answers or a key in
 * it. {@link dev.backstory.llm.OpenAiTextModel} and {@link dev.backstory.llm.AccountedTextModel}
 * are for the command line and the desk.
 */
@NullMarked
package dev.backstory.llm;

import org.jspecify.annotations.NullMarked;
