package dev.sluice.corpus;

import dev.sluice.model.JavaName;

/** A way in which a user's program reads and writes models. */
interface Way {

    Object read(byte[] json, JavaName type) throws Exception;

    byte[] write(Object value) throws Exception;

    /** A mapper that nobody has configured. */
    static Way bareMapper(GeneratedCode code) {
        return switch (code.jackson()) {
            case JACKSON_2 -> new Jackson2(code, new com.fasterxml.jackson.databind.ObjectMapper());
            case JACKSON_3 -> new Jackson3(code, new tools.jackson.databind.ObjectMapper());
        };
    }

    record Jackson2(GeneratedCode code, com.fasterxml.jackson.databind.ObjectMapper mapper) implements Way {
        @Override
        public Object read(byte[] json, JavaName type) throws Exception {
            return mapper.readValue(json, code.type(type));
        }

        @Override
        public byte[] write(Object value) throws Exception {
            return mapper.writeValueAsBytes(value);
        }
    }

    record Jackson3(GeneratedCode code, tools.jackson.databind.ObjectMapper mapper) implements Way {
        @Override
        public Object read(byte[] json, JavaName type) {
            return mapper.readValue(json, code.type(type));
        }

        @Override
        public byte[] write(Object value) {
            return mapper.writeValueAsBytes(value);
        }
    }
}
