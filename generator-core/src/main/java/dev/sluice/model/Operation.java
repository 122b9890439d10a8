package dev.sluice.model;

import java.util.List;
import java.util.Optional;

/**
 * An operation: one method, or two where it answers JSON or events.
 *
 * @param id the operationId, or what stands for it where there is none
 * @param methodName the method, such as {@code send}
 * @param streamMethodName the method that streams, where there are two, such as {@code sendStreaming}
 * @param httpMethod in capitals
 * @param path the path template, such as {@code /pets/{id}}
 * @param pathParameters in path order: the first parameters of the method
 * @param body what is sent
 * @param params the record of query, header and cookie parameters
 * @param response what is answered
 * @param errors what other statuses answer
 * @param deprecated whether the document says so
 * @param doc what the document says about it
 * @param source where it is declared
 */
public record Operation(
        String id,
        String methodName,
        Optional<String> streamMethodName,
        String httpMethod,
        String path,
        List<Parameter> pathParameters,
        Optional<RequestBody> body,
        Optional<ParamsDecl> params,
        ResponseShape response,
        List<ErrorCase> errors,
        boolean deprecated,
        Doc doc,
        SourceRef source) {

    public Operation {
        pathParameters = List.copyOf(pathParameters);
        errors = List.copyOf(errors);
    }

    /** What tells the operation from all others, whatever it is called: {@code POST /pets}. */
    public String key() {
        return key(httpMethod, path);
    }

    /** The key of the method that streams, where there are two. */
    public String streamKey() {
        return streamKey(key());
    }

    public static String key(String httpMethod, String path) {
        return httpMethod + " " + path;
    }

    public static String streamKey(String key) {
        return "(stream) " + key;
    }

    /**
     * The record of an operation's query, header and cookie parameters.
     *
     * @param name such as {@code ListPetsParams}
     * @param parameters in the document's order
     */
    public record ParamsDecl(JavaName name, List<Parameter> parameters) {
        public ParamsDecl {
            parameters = List.copyOf(parameters);
        }

        public boolean anyRequired() {
            return parameters.stream().anyMatch(Parameter::required);
        }
    }

    /**
     * The body of an answer that is an error.
     *
     * @param status a status, a range such as {@code 4XX}, or {@code default}
     * @param type the body's type
     * @param doc what the document says about it
     */
    public record ErrorCase(String status, TypeRef type, Doc doc) {}
}
