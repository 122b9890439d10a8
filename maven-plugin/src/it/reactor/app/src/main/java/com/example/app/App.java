package com.example.app;

import com.example.pets.PetsClient;
import com.example.zoo.ZooClient;

final class App {
    private App() {}

    static PetsClient pets() {
        return PetsClient.builder().baseUrl("http://localhost").build();
    }

    static ZooClient zoo() {
        return ZooClient.builder().baseUrl("http://localhost").build();
    }
}
