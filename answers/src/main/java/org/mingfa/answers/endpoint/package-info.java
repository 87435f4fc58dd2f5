/**
 * The table of all operations and of all addresses of the service.
 *
 * <p>What an operation asks and answers stands where its answer is made; here is only what needs all of them.
 */
@NullMarked
package org.mingfa.answers.endpoint;

import org.jspecify.annotations.NullMarked;
