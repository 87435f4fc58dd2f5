package org.mingfa.answers.access;

/**
 * A new token.
 *
 * @param secret what its owner sends; told once and kept nowhere
 */
public record NewToken(TokenList.Entry token, String secret) {}
