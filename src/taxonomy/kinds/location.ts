/**
 * Where somebody is or lives, from coordinates to the country. A city is the setting of a shop as often as the home of a person, so the coarse
 * kinds need a person or an address around them, and stay low.
 */
import type { KindEntry } from '../entry.js';

const ADDRESSES = ['address', 'adresse', 'direccion', 'endereco', 'indirizzo', 'adres', 'shipping', 'billing', 'delivery'];

export const LOCATION: readonly KindEntry[] = [
  {
    id: 'location.precise',
    title: 'precise location',
    plural: 'precise locations',
    sensitivity: 3,
    groups: [
      {
        names: [
          'gps coordinate', 'gps location', 'gps position', 'geo location', 'geolocation', 'current location', 'user location', 'home location',
          'last known location', 'last location', 'lat lng', 'lat long', 'lat lon', 'breitengrad', 'langengrad', 'laengengrad', 'geo coordinate',
          'geo position', 'gps track', 'pickup location', 'drop off location',
        ],
        alone: 'medium',
        person: 'high',
        never: ['window', 'navigator'],
      },
      {
        names: ['latitude', 'longitude', 'latitud', 'longitud', 'latitudine', 'longitudine'],
        alone: 'medium',
        person: 'high',
        never: ['min', 'max', 'store', 'shop', 'airport', 'station', 'city', 'hotel', 'restaurant', 'map', 'center', 'centre'],
      },
      {
        names: ['lat', 'lng', 'lon', 'gps', 'coordinate', 'coords'],
        alone: 'low',
        person: 'high',
        within: ['position', 'geolocation'],
        context: 'medium',
        bare: true,
      },
    ],
    yes: [
      'latitude', 'user.latitude', 'lat', 'lng', 'gpsCoordinates', 'geolocation', 'customerLatitude', 'userLocation', 'driver.lastKnownLocation',
      'position.coords', 'latLng',
    ],
    no: [
      'location', 'window.location', 'latency', 'flat', 'platform', 'coordinateSystem', 'latitudeRange', 'storeLatitude', 'geolocationEnabled',
      'hasGeolocation', 'long',
    ],
  },
  {
    id: 'location.postcode',
    title: 'postcode',
    plural: 'postcodes',
    sensitivity: 2,
    groups: [
      {
        names: ['zip code', 'postcode', 'postal code', 'post code', 'pin code address', 'postleitzahl', 'code postal', 'codigo postal', 'codice postale'],
        alone: 'low',
        person: 'medium',
        within: ADDRESSES,
        context: 'medium',
      },
      { names: ['zip', 'postal', 'plz', 'cep', 'cap'], person: 'low', within: ADDRESSES, context: 'low', bare: true },
    ],
    yes: ['zipCode', 'customer.postcode', 'address.zip', 'postalCode', 'billingZip', 'kunde.plz', 'postleitzahl', 'user.zip'],
    no: ['zip', 'zipFile', 'cap', 'postalCodeRegex', 'gzip', 'unzip'],
  },
  {
    id: 'location.city',
    title: 'city',
    plural: 'cities',
    sensitivity: 1,
    groups: [
      {
        names: [
          'city', 'town', 'ort', 'stadt', 'ville', 'ciudad', 'cidade', 'citta', 'stad', 'wohnort', 'woonplaats', 'hometown', 'home town', 'suburb',
          'district', 'neighborhood', 'neighbourhood', 'municipality',
        ],
        person: 'low',
        within: ADDRESSES,
        context: 'low',
        bare: true,
      },
    ],
    yes: ['customer.city', 'address.city', 'shippingCity', 'user.hometown', 'billing_city'],
    no: ['city', 'cityList', 'capacity', 'event.city', 'opacity', 'store.city'],
  },
  {
    id: 'location.country',
    title: 'country',
    plural: 'countries',
    sensitivity: 1,
    groups: [
      {
        names: [
          'country', 'country code', 'country of residence', 'state of residence', 'county', 'province', 'bundesland', 'land', 'pays', 'pais',
          'paese', 'provincia',
        ],
        person: 'low',
        within: ADDRESSES,
        context: 'low',
        bare: true,
      },
    ],
    yes: ['user.country', 'address.country', 'customerCountry', 'billingCountryCode', 'cliente.pais'],
    no: ['country', 'countryList', 'state', 'land', 'counter', 'product.country'],
  },
];
