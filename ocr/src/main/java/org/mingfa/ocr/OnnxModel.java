package org.mingfa.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;

/** One model with one input, a picture as planes, and one output. Threads may ask at the same time. */
final class OnnxModel implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;

    OnnxModel(byte[] model) throws OrtException {
        environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "mingfa");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // pages have many sizes: memory kept for each would grow without end
            options.setMemoryPatternOptimization(false);
            options.setCPUArenaAllocator(false);
            session = environment.createSession(model, options);
        }
        input = session.getInputNames().iterator().next();
    }

    /**
     * What the model makes of a picture.
     *
     * @param values its numbers in one row
     * @param shape how they are to be read, e.g. 1, steps, characters
     */
    record Output(float[] values, long[] shape) {}

    Output run(FloatBuffer planes, int width, int height) {
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, planes, new long[] {1, 3, height, width});
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            OnnxTensor first = (OnnxTensor) result.get(0);
            FloatBuffer values = first.getFloatBuffer();
            float[] all = new float[values.remaining()];
            values.get(all);
            return new Output(all, first.getInfo().getShape());
        } catch (OrtException e) {
            throw new IllegalStateException("图片识别模型没有算出结果。", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("图片识别模型无法关闭。", e);
        }
    }
}
