package org.mingfa.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.mingfa.extraction.ReaderProcess.EndedException;
import org.mingfa.extraction.exchange.Exchange.Reply;
import org.mingfa.extraction.exchange.Exchange.Request;
import org.mingfa.extraction.exchange.ExtractionLimits;

/** Reading processes, started when they are first needed and again after one ended; never more than so many at a time. */
final class ReaderProcesses implements AutoCloseable {

    private final List<String> command;
    private final ExtractionLimits limits;
    private final Semaphore free;
    private final Deque<ReaderProcess> idle = new ArrayDeque<>();
    private final List<ReaderProcess> busy = new ArrayList<>();
    private boolean closed;

    ReaderProcesses(List<String> command, ExtractionLimits limits, int most) {
        this.command = command;
        this.limits = limits;
        this.free = new Semaphore(most);
    }

    /** Has a file read, waiting for a process where all are at work. */
    Reply ask(Request file) throws EndedException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a reading process");
        }
        try {
            ReaderProcess process = take();
            boolean answered = false;
            try {
                Reply reply = process.ask(file);
                answered = true;
                return reply;
            } finally {
                giveBack(process, answered && process.isOfUse());
            }
        } finally {
            free.release();
        }
    }

    private ReaderProcess take() {
        @Nullable ReaderProcess ready;
        synchronized (this) {
            if (closed) {
                throw new CancellationException("the extraction is closed");
            }
            ready = idle.pollFirst();
            while (ready != null && !ready.isOfUse()) {
                ready = idle.pollFirst();
            }
        }
        ReaderProcess process = ready == null ? ReaderProcess.start(command, limits) : ready;
        synchronized (this) {
            busy.add(process);
            if (closed) {
                process.close();
            }
        }
        return process;
    }

    private synchronized void giveBack(ReaderProcess process, boolean usable) {
        busy.remove(process);
        if (usable && !closed) {
            idle.addFirst(process);
        } else {
            process.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(ReaderProcess::close);
        idle.clear();
        busy.forEach(ReaderProcess::close);
    }
}
