package dev.sluice.diagnostics;

import java.util.Locale;

/** What kind of thing a {@link Diagnostic} is about: stable, so that users can look it up in {@code docs/diagnostics.md}. */
public enum Code {
    ALIAS_BOMB(
            "YAML aliases refer to aliases, so that a small file stands for a huge document.",
            "Write the repeated parts as components and refer to them with `$ref`."),
    AMBIGUOUS_UNION(
            "The members of a `oneOf` or `anyOf` cannot be told apart by the kind of value, by a property with a fixed "
                    + "value, or by their required properties. The member most of whose properties are present is taken.",
            "Add a `discriminator`, or give each member a required property with a `const`."),
    BAD_JSON("The file is no JSON.", "Correct the text at that place."),
    BAD_LOCK(
            "`sluice.lock` is not as the generator writes it: edited, or left by a merge with a conflict.",
            "Run `sluice lock` or `mvn sluice:lock`, which takes both sides of a conflict. If the file is no lock at "
                    + "all, delete it first."),
    BAD_YAML("The file is no YAML.", "Correct the text at that place. Indentation by tabs is a common cause."),
    DANGLING_MAPPING(
            "The `mapping` of a `discriminator` leads to no schema, or to one that the union does not list. An object that is "
                    + "not listed is a member all the same; of other entries, values are kept as they are.",
            "Correct the entry, or add what it refers to."),
    DUPLICATE_KEY("An object has the same key twice.", "Remove or rename one of the two."),
    DUPLICATE_OPERATION_ID(
            "Two operations have the same `operationId`. The later one is named by its method and path. In groups of their "
                    + "own both keep it for their methods, and their types are named after the groups as well.",
            "Give each operation an `operationId` of its own."),
    EMPTY_DOCUMENT("The file holds nothing.", "Check that the file was saved, and that it is the right one."),
    INTERNAL_ERROR(
            "The generator has a defect. Nothing was written.",
            "Please report it together with the document. `-Dsluice.debug=true` adds the stack trace."),
    INVALID_NAME(
            "A name that `names` in `sluice.yaml` gives to a type is no Java name, or another type has it.",
            "Choose another name."),
    INVALID_OPTION("An option in `sluice.yaml` has a value that it cannot have.", "The message says what it may be."),
    LOCK_OF_ANOTHER(
            "The lock belongs to another document, or to another package of the same one. Its names would be wrong here.",
            "Give each its own with the option `lock`, or delete the file if it is out of use."),
    MISSING_VERSION(
            "The document does not say which version of OpenAPI it is written in.",
            "Begin it with `openapi: 3.1.0`, or `swagger: \"2.0\"`."),
    NAME_COLLISION(
            "Every Java name that suits a schema is taken by another one, so it is named by a hash. Or the `operationId`s "
                    + "of two operations are the same in Java, so that the later one is named by its method and path.",
            "Give it a name with `names` in `sluice.yaml`, or a `title`."),
    NOT_UTF8("The file is not encoded in UTF-8.", "Save it in UTF-8."),
    NUMBER_OUT_OF_RANGE("A number is too large to be held.", "Correct it."),
    OUTPUT(
            "The output folder cannot take what is to be written. Nothing was written.",
            "The message says what is in the way; remove it, or choose another folder."),
    RECURSIVE_ALIAS(
            "A schema is nothing but a list or map of itself, which no Java type can say. It is read as any JSON.",
            "Declare what the list or map holds."),
    REF_OUTSIDE_ROOT(
            "A `$ref` leads out of the document's folder. Such files are not read, so that a document cannot make the "
                    + "generator read any file of the machine.",
            "Move the file, or name a folder that encloses both with `refRoot`."),
    REMOTE_REF(
            "A `$ref` is a URL. Nothing is read from the network.",
            "Download the file and refer to it with a relative path."),
    SEVERAL_ANSWERS(
            "An operation answers JSON of several types when it succeeds, by status or by media type. Its method returns "
                    + "the first; what is answered in the other form is read as that, and its members are kept.",
            "Declare one schema for all of them, a `oneOf` if need be."),
    SEVERAL_DOCUMENTS("A YAML file holds more than one document.", "Split it, or remove the `---` in the middle."),
    STALE_LOCK(
            "The document, an option or the generator's version is not the one that `sluice.lock` was written for. The "
                    + "message says what has changed, and what that does to the Java API.",
            "Run `sluice lock` or `mvn sluice:lock`, look at the change of the file, and commit it."),
    TEXT_CONTENT(
            "A body or an answer is in a format other than JSON, such as XML, and has a schema of several parts. Java has it "
                    + "as text or bytes.",
            "Nothing needs to be done if that is enough. Where the server knows JSON as well, declare that beside it."),
    TOO_DEEP("Objects and arrays nest too deep.", "Move the inner ones to components."),
    TOO_LARGE("The file is too large to be read.", "Split it into several files."),
    TOO_MANY_NODES("The file has too many nodes to be read.", "Split it into several files."),
    TOO_MANY_VALUES(
            "An enum has more values than a Java type can have constants. The others are read and written as values that "
                    + "the document does not declare are.",
            "Nothing needs to be done: `of(value)` makes those that have no constant."),
    UNCHECKED_STRUCTURE(
            "The structure of the document could not be checked to the end. What is generated may lack what is wrong.",
            "Please report it together with the document."),
    UNDECLARED_PATH_PARAMETER(
            "A path has a `{parameter}` that no operation declares. It is taken as a string.",
            "Declare it under `parameters`, with `in: path`."),
    UNKNOWN_KEY(
            "`sluice.yaml` has a key that is no option.",
            "Correct it; the message names the nearest one. Options are spelled as in a pom: `modelsOnly`."),
    UNMATCHED_OPTION(
            "An option is about something that the document does not have, such as a tag or a schema.",
            "Correct it, or remove it: the document may have changed."),
    UNREADABLE_FILE("The file is not there or cannot be read.", "Check the path and the permissions."),
    UNRESOLVED_REF(
            "A `$ref` leads nowhere.", "Correct the path, or add what it refers to. JSON pointers are case-sensitive."),
    UNSUPPORTED_SCHEMA(
            "A schema says what a value is in a way that no Java type can hold. It becomes `Object`, any JSON value.",
            "Say it with `type`, `properties` or `oneOf`, or map the schema to a class of yours with `types` in "
                    + "`sluice.yaml`."),
    UNSUPPORTED_VERSION(
            "The document is written in a version of OpenAPI that is not supported.",
            "Convert it to OpenAPI 3.0, 3.1 or 3.2."),
    WRONG_TYPE(
            "Something is of another type than OpenAPI says, such as a list where an object belongs.",
            "Correct it. Often the indentation is wrong.");

    private final String meaning;
    private final String remedy;

    Code(String meaning, String remedy) {
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** What it means, in Markdown. */
    public String meaning() {
        return meaning;
    }

    /** How to mend it, in Markdown. */
    public String remedy() {
        return remedy;
    }

    /** The code as users see it, in kebab case: {@code unresolved-ref}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
