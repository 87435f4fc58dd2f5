package org.mingfa.semantics;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/** The model in ONNX Runtime: ids of one text's tokens in, the state of the first token out. Threads may ask at the same time. */
final class ModelSession implements AutoCloseable {

    private static final int DIMENSION = 512;

    private final OrtEnvironment environment;
    private final OrtSession session;

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
    }

    /** How many numbers a state has. */
    static int dimension() {
        return DIMENSION;
    }

    /** The state of the first token. */
    float[] firstState(long[] ids) throws OrtException {
        return states(ids, 1)[0];
    }

    /** The states of the first {@code count} tokens. All tokens are read, and all belong to one part of a text. */
    float[][] states(long[] ids, int count) throws OrtException {
        long[] read = new long[ids.length];
        Arrays.fill(read, 1);
        try (OnnxTensor input = tensor(ids);
                OnnxTensor mask = tensor(read);
                OnnxTensor parts = tensor(new long[ids.length])) {
            return states(
                    session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", parts)), count);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static float[][] states(OrtSession.Result answered, int count) {
        try (answered) {
            FloatBuffer all = ((OnnxTensor) answered.get(0)).getFloatBuffer();
            float[][] states = new float[count][DIMENSION];
            for (float[] state : states) {
                all.get(state);
            }
            return states;
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
