/**
 * The service's own memory: counts of usage, when it ran, what it held, and feedback; from memory into a database.
 *
 * <p>Keeps counts and judgements only, never a word of a user. What is asked over HTTP belongs to operation.
 */
@NullMarked
package org.mingfa.api.ledger;

import org.jspecify.annotations.NullMarked;
