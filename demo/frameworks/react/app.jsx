import { StrictMode, useState } from 'react';
import { PaykkaDropin } from 'paykka-dropin/react';

export function App({ query }) {
  const params = new URLSearchParams(query);
  const [route, setRoute] = useState('checkout');
  const [heard, setHeard] = useState([]);
  const settings = { clientKey: params.get('key'), apiUrl: params.get('api') };
  const hear = (text) => setHeard((before) => [...before, text]);
  return (
    <StrictMode>
      <button onClick={() => setRoute('cart')}>Cart</button>
      <button onClick={() => setRoute('checkout')}>Checkout</button>
      {route === 'checkout' && (
        <>
          <PaykkaDropin
            id="first"
            {...settings}
            sessionId={params.get('session')}
            onSuccess={({ orderId }) => hear(`first paid ${orderId}`)}
          />
          {params.has('second') && (
            // The bare tag of React 19.
            <paykka-dropin
              id="second"
              client-key={settings.clientKey}
              api-url={settings.apiUrl}
              session-id={params.get('second')}
              onpaykka-success={({ orderId }) => hear(`second paid ${orderId}`)}
            />
          )}
        </>
      )}
      <output>{heard.join(', ')}</output>
    </StrictMode>
  );
}
