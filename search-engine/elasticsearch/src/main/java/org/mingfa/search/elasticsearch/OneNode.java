package org.mingfa.search.elasticsearch;

import co.elastic.clients.transport.rest5_client.low_level.Node;
import co.elastic.clients.transport.rest5_client.low_level.NodeSelector;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;

/** Leaves one node for an attempt, each in its turn; which of them are out of reach the client knows before it asks. */
final class OneNode implements NodeSelector {

    private final AtomicInteger turn = new AtomicInteger();

    @Override
    public void select(Iterable<Node> nodes) {
        int count = 0;
        for (Node ignored : nodes) {
            count++;
        }
        int chosen = Math.floorMod(turn.getAndIncrement(), Math.max(1, count));
        Iterator<Node> each = nodes.iterator();
        for (int at = 0; each.hasNext(); at++) {
            each.next();
            if (at != chosen) {
                each.remove();
            }
        }
    }
}
