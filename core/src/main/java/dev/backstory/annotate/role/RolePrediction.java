package dev.backstory.annotate.role;

import dev.backstory.model.Role;

/**
 * What a sentence does in its article.
 *
 * @param role its discourse role
 * @param probability of that role by the model, 0 to 1
 */
public record RolePrediction(Role role, double probability) {}
