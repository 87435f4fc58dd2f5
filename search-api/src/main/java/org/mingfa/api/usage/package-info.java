/**
 * What is counted of requests: the usage that endpoints return with their answers, the ledger, its database, and the figures for those
 * who watch the service.
 *
 * <p>Words, names, facts and addresses of users never come here: every subject is a name of our own.
 */
@NullMarked
package org.mingfa.api.usage;

import org.jspecify.annotations.NullMarked;
