package com.example.pets;

import com.example.pets.model.Pet;

final class Cat {
    private Cat() {}

    static final Pet TOM = Pet.of("Tom");
}
