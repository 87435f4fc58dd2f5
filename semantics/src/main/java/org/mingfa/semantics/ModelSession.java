package org.mingfa.semantics;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/** The model in ONNX Runtime: ids of one text's tokens in, the state of the first token out. Threads may ask at the same time. */
final class ModelSession implements AutoCloseable {

    private static final int DIMENSION = 512;

    private final OrtEnvironment environment;
    private final OrtSession session;

    /** The whole model wants to be told which tokens are to be read, and of which part of a text they are; with one text, nothing new. */
    private final boolean isWhole;

    /** Loads a model, about 90 MB of memory. */
    ModelSession(byte[] model) throws OrtException {
        environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "mingfa");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // a second thread would make a question of twenty tokens a seventh faster for a third more of the
            // processors
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(model, options);
        }
        isWhole = session.getNumInputs() > 1;
    }

    /** How many numbers a state has. */
    static int dimension() {
        return DIMENSION;
    }

    /** Whether it is the model for passages, and not the one made shorter for questions. */
    boolean isWhole() {
        return isWhole;
    }

    float[] firstState(long[] ids) throws OrtException {
        try (OnnxTensor input = tensor(ids)) {
            return isWhole ? withAll(input, ids.length) : first(session.run(Map.of("input_ids", input)));
        }
    }

    private float[] withAll(OnnxTensor input, int length) throws OrtException {
        long[] read = new long[length];
        Arrays.fill(read, 1);
        try (OnnxTensor mask = tensor(read);
                OnnxTensor parts = tensor(new long[length])) {
            return first(session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", parts)));
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static float[] first(OrtSession.Result answered) {
        try (answered) {
            float[] first = new float[DIMENSION];
            ((OnnxTensor) answered.get(0)).getFloatBuffer().get(first);
            return first;
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
