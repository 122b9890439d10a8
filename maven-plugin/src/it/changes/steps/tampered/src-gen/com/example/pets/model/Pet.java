package com.example.pets.model; // edited by hand
