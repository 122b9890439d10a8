package dev.sluice.emit;

import dev.sluice.model.Operation;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.ResponseShape.Switch;
import java.util.List;
import java.util.Optional;

/**
 * A method of an emitted interface: an operation, and one of the answers that it can be asked for.
 *
 * @param name the method's name
 * @param answer what it returns; never {@link ResponseShape.JsonOrEvents}, of which there are two methods
 * @param setting the switch that asks for this answer, and its value
 */
record ApiMethod(Operation operation, String name, ResponseShape answer, Optional<Setting> setting) {

    /** @param value null where the switch is to be left out */
    record Setting(Switch by, Object value) {}

    static List<ApiMethod> of(Operation operation) {
        if (operation.response() instanceof ResponseShape.JsonOrEvents both) {
            Object json = both.by().json().orElse(null);
            return List.of(
                    new ApiMethod(
                            operation,
                            operation.methodName(),
                            new ResponseShape.Json(both.json()),
                            Optional.of(new Setting(both.by(), json))),
                    new ApiMethod(
                            operation,
                            operation.streamMethodName().orElseThrow(),
                            new ResponseShape.Events(both.events(), Optional.of(both.by())),
                            Optional.of(new Setting(both.by(), both.by().events()))));
        }
        Optional<Setting> setting = operation.response() instanceof ResponseShape.Events events
                ? events.by().map(by -> new Setting(by, by.events()))
                : Optional.empty();
        return List.of(new ApiMethod(operation, operation.methodName(), operation.response(), setting));
    }

    Optional<EventShape> events() {
        return answer instanceof ResponseShape.Events events ? Optional.of(events.events()) : Optional.empty();
    }

    /** The switch, where it stands in this part of the request. */
    Optional<Setting> settingIn(Switch.In place) {
        return setting.filter(found -> found.by().in() == place);
    }
}
