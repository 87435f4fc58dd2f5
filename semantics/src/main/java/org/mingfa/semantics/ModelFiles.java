package org.mingfa.semantics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mingfa.text.identity.Sha256;

/** The quantised bge-small-zh-v1.5 and its vocabulary, as they lie in their Maven artifact. */
record ModelFiles(byte[] model, byte[] tokenizer) {

    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

    private static final int SHIPPED_MODEL = 24_010_842;
    private static final int SHIPPED_TOKENIZER = 439_125;
    private static final String SHIPPED = "d3d76dc52b701810";

    static ModelFiles load() {
        return new ModelFiles(bytes(MODEL), bytes(TOKENIZER));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = ModelFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("程序包不完整：缺少语义模型文件 " + name + "，请重新构建。");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new EmbeddingFailedException("无法读取语义模型文件 " + name + "，请检查程序包。", e);
        }
    }

    WordPieceTokenizer openTokenizer() {
        try {
            return WordPieceTokenizer.read(new ByteArrayInputStream(tokenizer));
        } catch (IOException e) {
            throw new EmbeddingFailedException("无法读取语义模型的词表，请检查程序包。", e);
        }
    }

    /**
     * Sixteen hexadecimal digits of the hash of both files. That of the artifact which ships is known: to compute it takes a
     * command a sixth of its time. Other files are told by their lengths.
     */
    String hash() {
        return model.length == SHIPPED_MODEL && tokenizer.length == SHIPPED_TOKENIZER ? SHIPPED : computedHash();
    }

    /** What {@link #hash} must be. */
    String computedHash() {
        return Sha256.begin().add(model).add(tokenizer).digits().substring(0, 16);
    }
}
