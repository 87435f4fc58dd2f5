/**
 * What is counted of requests: kinds of counts, and notes that endpoints leave on a request.
 *
 * <p>Words, names, facts and addresses of users never come here: every subject is a name of our own.
 */
@NullMarked
package org.mingfa.api.usage;

import org.jspecify.annotations.NullMarked;
