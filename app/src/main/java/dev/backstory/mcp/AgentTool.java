package dev.backstory.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Something that an agent can ask.
 *
 * @param says what it is for, for the model that chooses
 * @param work answers to arguments that are as described
 */
record AgentTool(
    String name,
    String title,
    String says,
    List<ToolParameter> parameters,
    Function<ToolArguments, ToolAnswer> work) {
  AgentTool {
    parameters = List.copyOf(parameters);
  }

  /** What can be said to it, as JSON Schema. */
  Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    parameters.forEach(it -> properties.put(it.name(), it.schema()));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put(
        "required",
        parameters.stream().filter(ToolParameter::required).map(ToolParameter::name).toList());
    schema.put("additionalProperties", false);
    return schema;
  }

  /** What it answers. */
  ToolAnswer answer(Map<String, Object> said) {
    ToolArguments arguments = ToolArguments.of(parameters, said);
    return arguments
        .fault()
        .<ToolAnswer>map(ToolAnswer.Refused::new)
        .orElseGet(() -> work.apply(arguments));
  }
}
