package org.mingfa.api.http;

import org.mingfa.answers.Operation;

/** An endpoint that answers an operation; its parameters are the operation's. */
public interface GenericEndpoint {

    Operation<?, ?> operation();
}
