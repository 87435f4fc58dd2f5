package org.mingfa.search.lucene.vector;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.lucene.codecs.KnnFieldVectorsWriter;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.Sorter;
import org.apache.lucene.util.IORunnable;
import org.apache.lucene.util.IOUtils;

/** The vectors of one merge on a thread of their own; whoever would merge them waits for it. */
final class MergedBeside extends KnnVectorsWriter {

    private final KnnVectorsWriter writer;
    private final FutureTask<Void> merging;

    private MergedBeside(KnnVectorsWriter writer, FutureTask<Void> merging) {
        this.writer = writer;
        this.merging = merging;
    }

    static MergedBeside begin(KnnVectorsWriter writer, MergeState merge) {
        FutureTask<Void> merging = new FutureTask<>(() -> {
            writer.merge(merge);
            return null;
        });
        Thread.ofPlatform().name("vectors-of-a-merge").daemon().start(merging);
        return new MergedBeside(writer, merging);
    }

    @Override
    public IORunnable mergeOneField(FieldInfo field, MergeState merge) throws IOException {
        await();
        return () -> {};
    }

    @Override
    public void finish() throws IOException {
        await();
    }

    private void await() throws IOException {
        try {
            merging.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while vectors were being merged");
        } catch (ExecutionException e) {
            throw IOUtils.rethrowAlways(e.getCause());
        }
    }

    /** Waits for the thread, whoever is interrupted; what became of it was told before, or nobody wants to know. */
    @Override
    public void close() throws IOException {
        boolean isInterrupted = false;
        while (!merging.isDone()) {
            try {
                merging.get();
            } catch (InterruptedException e) {
                isInterrupted = true;
            } catch (ExecutionException e) {
                break; // told by mergeOneField: told twice, it would hide itself
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        writer.close();
    }

    /** Closes it whatever became of it. */
    void abandon() {
        IOUtils.closeWhileHandlingException(this);
    }

    @Override
    public KnnFieldVectorsWriter<?> addField(FieldInfo field) {
        throw new UnsupportedOperationException("a merge has its fields");
    }

    @Override
    public void flush(int documents, Sorter.DocMap order) {
        throw new UnsupportedOperationException("a merge writes what it has");
    }

    @Override
    public long ramBytesUsed() {
        return writer.ramBytesUsed();
    }
}
